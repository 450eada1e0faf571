'use client';

import { useEffect, useState } from 'react';
import { WOULD_BE_VOID } from '@/domain/sentences/source-preview';
import type { SourceDetails, SourcePreview, SourcePreviewClaim } from '@/domain/views-source';
import { call } from '@/ui/call';
import { SignWord } from '@/ui/sign';
import { StoriesTouched } from '@/ui/stories-touched';

const PAUSE = 250;

/** What a change would do, asked for once a person pauses; null while nothing is asked, or it is not there yet. */
function usePreview(source: string, asked: object | null): SourcePreview | null {
  const body = asked && JSON.stringify(asked);
  const [found, setFound] = useState<{ body: string; preview: SourcePreview } | null>(null);
  useEffect(() => {
    if (body === null) return;
    const asking = new AbortController();
    const pause = setTimeout(async () => {
      const answer = await call<SourcePreview>('POST', `/sources/${source}/preview`, JSON.parse(body), {
        signal: asking.signal,
      });
      if (answer.ok) setFound({ body, preview: answer.value });
    }, PAUSE);
    return () => {
      clearTimeout(pause);
      asking.abort();
    };
  }, [source, body]);
  return body !== null && found?.body === body ? found.preview : null;
}

const Turn = ({ before, after, sentence }: SourcePreviewClaim) => (
  <>
    <span className="turn">
      <SignWord sign={before} />
      {after !== before && (
        <>
          <span aria-hidden="true"> → </span>
          <span className="vh">, then </span>
          <SignWord sign={after} />
        </>
      )}
    </span>
    <span className="sub">{sentence}</span>
  </>
);

/** Which claims of which stories a change of the source would bring to stand otherwise, before it is made. */
export const SourceEffects = ({ source, asked }: { source: SourceDetails; asked: object | null }) => {
  const preview = usePreview(source.id, source.abilities.judge.may ? asked : null);
  return (
    <div className="source-effects" aria-live="polite">
      {preview && (
        <>
          <p>
            <b>{preview.sentence}</b>
          </p>
          <StoriesTouched stories={preview.stories} signature={WOULD_BE_VOID} told={Turn} />
        </>
      )}
    </div>
  );
};
