'use client';

import Link from 'next/link';
import { useEffect, useState } from 'react';
import { quoted } from '@/domain/sentences/quoted';
import { moreClaims } from '@/domain/sentences/rules-preview';
import { WOULD_BE_VOID } from '@/domain/sentences/source-preview';
import type { SourceDetails, SourcePreview } from '@/domain/views-source';
import { call } from '@/ui/call';
import { SignWord } from '@/ui/sign';

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

const Story = ({ story }: { story: SourcePreview['stories'][number] }) => (
  <li>
    <p>
      <Link href={`/stories/${story.id}`}>{story.headline}</Link>
      {story.signed && <span className="sub">{WOULD_BE_VOID}</span>}
    </p>
    <ul>
      {story.claims.map(({ number, statement, before, after, sentence }) => (
        <li key={number}>
          <Link href={`/stories/${story.id}#claim-${number}`}>Claim {number}</Link>, {quoted(statement)}
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
          <span className="dim small">{sentence}</span>
        </li>
      ))}
      {story.more > 0 && <li>{moreClaims(story.more)}</li>}
    </ul>
  </li>
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
          {preview.stories.length > 0 && (
            <ul>
              {preview.stories.map((story) => (
                <Story key={story.id} story={story} />
              ))}
            </ul>
          )}
        </>
      )}
    </div>
  );
};
