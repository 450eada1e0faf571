import { z } from 'zod';
import { sentenceAt } from '@/domain/anchor/sentence';
import { clashesAmong } from '@/domain/correction-acceptance';
import { id } from '@/domain/text-input';
import type { CorrectionsScreen, CorrectionView } from '@/domain/views-correction';
import { readCorrections, recordOf } from '../correction-records';
import { directory } from '../people';
import { ability } from './ability';
import { correctionView } from './correction-view';
import { storyQuery } from './query';

/** The rest of the sentence that the words stand in. */
function aroundOf(text: string, { stands }: CorrectionView, language: string) {
  if (!stands.ok) return { before: '', after: '' };
  const sentence = sentenceAt(text, stands, language);
  return { before: text.slice(sentence.start, stands.start), after: text.slice(stands.end, sentence.end) };
}

const startOf = ({ stands }: CorrectionView) => (stands.ok ? stands.start : Number.POSITIVE_INFINITY);

/** The corrections of a story: those that wait, each in its sentence, and what became of the others. */
export const correctionsScreen = storyQuery({
  name: 'corrections-screen',
  action: 'story.see',
  input: z.object({ story: id }),
  scope: ({ story }) => ({ story }),
  read: async ({ tx, actor, story }): Promise<CorrectionsScreen> => {
    const version = await tx.version.findUniqueOrThrow({
      where: { storyId_number: { storyId: story.id, number: story.current } },
      select: { number: true, headline: true, text: true },
    });
    const rows = await readCorrections(tx, { story: story.id });
    const open = rows.filter((row) => row.decision === null);
    const clashes = clashesAmong(open.map(recordOf));
    const waiting = open
      .map((row) => correctionView(actor, row))
      .map((view) => ({
        ...view,
        around: aroundOf(version.text, view, story.language),
        clashes: clashes.get(view.id) ?? [],
      }));
    return {
      me: actor.id,
      story: { id: story.id, headline: version.headline, version: version.number },
      waiting: waiting.sort((one, other) => (startOf(one) < startOf(other) ? -1 : 1)),
      decided: rows
        .filter((row) => row.decision !== null)
        .map((row) => correctionView(actor, row))
        .sort((one, other) => (other.decision?.at ?? '').localeCompare(one.decision?.at ?? '')),
      directory: await directory(tx),
      abilities: { decide: ability(actor, 'correction.decide') },
    };
  },
});
