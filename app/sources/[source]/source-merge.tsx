'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { SourceDetails, SourceNamed } from '@/domain/views-source';
import { ActButton } from '@/ui/act-button';
import { call } from '@/ui/call';
import { RefusalLine } from '@/ui/refusal-line';
import { useAct } from '@/ui/use-act';
import { OtherSource } from './other-source';
import { SourceEffects } from './source-effects';

/** Two names of one source: this one is kept and leads to the other. */
export const SourceMerge = ({ source }: { source: SourceDetails }) => {
  const router = useRouter();
  const { act, busy, refusal, wrong } = useAct();
  const [name, setName] = useState('');
  const [into, setInto] = useState<SourceNamed | null>(null);
  const submit = async (event: React.FormEvent) => {
    event.preventDefault();
    const body = { revision: source.revision, into: into?.id ?? 'unknown' };
    const merged = await act(() => call<SourceDetails>('POST', `/sources/${source.id}/merge`, body));
    if (merged) router.push(`/sources/${merged.id}`);
  };
  return (
    <form className="stack" onSubmit={submit} noValidate aria-labelledby="merge-source">
      <h2 id="merge-source">The same as another</h2>
      <OtherSource
        label="Same as"
        hint="Its evidence comes to stand under the other’s name; contacts and history are kept. This is not taken back."
        error={wrong('into')}
        but={source.id}
        value={name}
        onChange={(typed, found) => {
          setName(typed);
          setInto(found);
        }}
      />
      <SourceEffects source={source} asked={into && { into: into.id }} />
      {!refusal?.fields && <RefusalLine refusal={refusal} />}
      <div className="acts">
        <ActButton type="submit" ability={source.abilities.judge} busy={busy} idle={name.trim() === ''}>
          Merge the two
        </ActButton>
      </div>
    </form>
  );
};
