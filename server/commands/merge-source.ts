import { decideSourceMerge, sourceMergeInput } from '@/domain/source-merge';
import { sourcePresent } from '../queries/source-view';
import { sourceAt, sourceFor, storiesOn } from '../source-records';
import { onStories, saveSourceChange } from './change-source';
import { deskCommand } from './command';

/**
 * Two sources are the same: the evidence of open and signed stories is the other's from now on, and so is whatever repeated
 * it. What is published keeps the name that it was published with.
 */
export const mergeSource = deskCommand({
  name: 'merge-source',
  action: 'source.judge',
  scope: 'desk',
  input: sourceMergeInput,
  stories: (tx, { source, into }) => storiesOn(tx, [source, into]),
  load: async (running, { source, into }) => {
    const at = await sourceAt(running, source, { bearing: [source, into] });
    if (at === null || at === 'again') return at;
    const other = await sourceFor(running.tx, running.actor, into);
    return { at, other: other?.mergedInto === null ? other : null };
  },
  decide: ({ given }, { at, other }, input) => decideSourceMerge(at, other, input, given),
  save: async (running, change) => {
    const { tx } = running;
    const { before, into, origin } = change;
    await tx.evidence.updateMany({
      where: { sourceId: before.id, storyId: { in: [...running.held.keys()] } },
      data: { sourceId: into },
    });
    await tx.source.updateMany({ where: { originId: before.id, id: { not: into } }, data: { originId: into } });
    await tx.source.updateMany({ where: { mergedInto: before.id }, data: { mergedInto: into } });
    await tx.source.update({ where: { id: into }, data: { originId: origin }, select: { id: true } });
    return saveSourceChange(running, change);
  },
  onStories,
  answer: (running, { into }) => sourcePresent(running, into),
  present: (running, { source }) => sourcePresent(running, source),
});
