import { useRouter } from 'next/navigation';
import { decidedSentence, summaryOf } from '@/domain/sentences/corrections';
import { draftName } from '@/domain/sentences/drafts';
import { countOf } from '@/domain/sentences/progress';
import type { CorrectionsScreen } from '@/domain/views-correction';
import type { SavedVersion } from '@/domain/views-text';
import { ActButton } from '@/ui/act-button';
import { call } from '@/ui/call';
import { drop } from '@/ui/drafts/keeping';
import { useKept } from '@/ui/drafts/use-kept';
import { TextField } from '@/ui/field';
import { RefusalLine } from '@/ui/refusal-line';
import { useAct } from '@/ui/use-act';
import { submitting } from '../panel/hand';
import { AMENDED, placeAbout, type Ticked, wordsOf } from './ticks';

interface Props {
  screen: CorrectionsScreen;
  ticked: readonly Ticked[];
  onDone: (sentence: string) => void;
}

/** Accepts those that are ticked: together they make one version. */
export const AcceptTogether = ({ screen, ticked, onDone }: Props) => {
  const router = useRouter();
  const { story, abilities } = screen;
  const [summary, setSummary, sent] = useKept(
    {
      id: `stories/${story.id}/a summary of corrections/`,
      says: draftName('a summary of corrections', null, story.headline),
      href: `/stories/${story.id}/corrections`,
    },
    '',
  );
  const { busy, refusal, act, wrong } = useAct();
  const send = async () => {
    const decisions = ticked.map(({ correction: { id, revision }, amended }) => ({
      ...{ correction: id, revision },
      ...(amended !== null && { replacement: amended }),
    }));
    const body = { base: story.version, decisions, summary };
    const made = await act(async () => {
      const answer = await call<SavedVersion>('POST', `/stories/${story.id}/corrections/decision`, body);
      if (!answer.ok && answer.refusal.code === 'stale') router.refresh();
      return answer;
    });
    if (!made) return;
    sent();
    for (const { correction } of ticked) drop(placeAbout(correction, AMENDED, story).id);
    onDone(
      decidedSentence(
        ticked.map(({ correction }) => correction.claimNumber),
        made.version.number,
      ),
    );
  };
  const count = ticked.length;
  return (
    <form className="stack" onSubmit={submitting(() => count > 0 && abilities.decide.may && void send())}>
      <p className="small">Tick those that are right: they are made in one go, and the story has one version more.</p>
      <TextField
        label="What changed, in a line"
        placeholder={summaryOf(
          ticked.map((one) => ({
            number: one.correction.claimNumber,
            words: one.correction.words,
            replacement: wordsOf(one),
          })),
        )}
        value={summary}
        error={wrong('summary')}
        onChange={(event) => setSummary(event.target.value)}
      />
      <ActButton className="btn main" type="submit" ability={abilities.decide} busy={busy} idle={count === 0}>
        {count === 0 ? 'Accept those ticked' : `Accept ${countOf(count, 'correction')} as version ${story.version + 1}`}
      </ActButton>
      {!wrong('summary') && <RefusalLine refusal={refusal} />}
    </form>
  );
};
