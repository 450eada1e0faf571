import type { SourceAt, SourceRecord } from '@/domain/source';
import { decideSourceMerge, sourceMergeInput } from '@/domain/source-merge';
import type { Tx } from '../database';
import { sourcePresent } from '../queries/source-view';
import { sourceAt, sourceFor, storiesOn } from '../source-records';
import { isHiddenFrom } from '../sources';
import { onStories, saveSourceChange } from './change-source';
import { deskCommand } from './command';

/** Whether stories whose readers may not know of them would be told of the source that is kept, or of what it repeats. */
async function hiddenInto(tx: Tx, { source, sources }: SourceAt, into: SourceRecord): Promise<boolean> {
  const copies = [...sources].filter(([, one]) => one.origin === source.id).map(([id]) => id);
  if (await isHiddenFrom(tx, into.id, [source.id, ...copies])) return true;
  const { origin } = into;
  return origin !== null && origin !== source.id && (await isHiddenFrom(tx, origin, [source.id]));
}

/** The name that is merged stays with those who could know it: of the stories that it was used on, one that most may read. */
const keepAudience = (tx: Tx, source: string) => tx.$executeRaw`
  UPDATE source SET known_on = u.story_id FROM (
    SELECT e.story_id FROM evidence e JOIN story s ON s.id = e.story_id
    WHERE e.source_id = ${source} ORDER BY s.restricted, e.created_at DESC LIMIT 1) u
  WHERE source.id = ${source}`;

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
    if (other?.mergedInto !== null) return { at, other: null };
    return { at, other: { ...other, hidden: await hiddenInto(running.tx, at, other) } };
  },
  decide: ({ given }, { at, other }, input) => decideSourceMerge(at, other, input, given),
  save: async (running, change) => {
    const { tx } = running;
    const { before, into, origin } = change;
    await keepAudience(tx, before.id);
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
