'use client';

import { useRouter } from 'next/navigation';
import type { SourceDetails } from '@/domain/views-source';
import { ActButton } from '@/ui/act-button';
import { call } from '@/ui/call';
import { RefusalLine } from '@/ui/refusal-line';
import { useAct } from '@/ui/use-act';
import { SourceEffects } from './source-effects';

interface Props {
  source: SourceDetails;
  me: string;
}

/** Of an anonymous source: an editor says that they know who it is. */
export const SourceKnowledge = ({ source, me }: Props) => {
  const router = useRouter();
  const { act, busy, refusal } = useAct();
  if (source.terms !== 'anonymous') return null;
  const isMine = source.known?.by === me;
  const say = async () => {
    const body = { revision: source.revision, known: !isMine };
    if (await act(() => call<SourceDetails>('POST', `/sources/${source.id}/knowledge`, body))) router.refresh();
  };
  return (
    <section className="stack" aria-labelledby="knowledge">
      <h2 id="knowledge">Who knows who it is</h2>
      <p className="dim small">
        A claim that rests on an anonymous source is settled only when an editor who did not write the story knows who
        it is. Saying so is kept in the trail with your name.
      </p>
      {source.abilities.know.may && <SourceEffects source={source} asked={{ known: !isMine }} />}
      <RefusalLine refusal={refusal} />
      <div className="acts">
        <ActButton ability={source.abilities.know} busy={busy} onAct={() => void say()}>
          {isMine ? 'I no longer say that I know' : 'I know who this is'}
        </ActButton>
      </div>
    </section>
  );
};
