import { clearanceInput, decideClearance, type LatestSignOff } from '@/domain/clearance';
import { ok } from '@/domain/refusal';
import type { StoryText } from '@/domain/story-text';
import type { Tx } from '../database';
import { readText } from '../intake/read-text';
import { latestSignOff } from '../queries/story-view';
import type { StoryRow } from '../scope';
import { wordsOf } from '../story-records';
import { storyCommand } from './command';

const textOfVersion = async (tx: Tx, story: string, number: number): Promise<StoryText> =>
  wordsOf(
    await tx.version.findUniqueOrThrow({
      where: { storyId_number: { storyId: story, number } },
      select: { headline: true, dek: true, byline: true, document: true },
    }),
  );

/** The latest signature with its text; what it signed is read once, for it never changes. */
async function latest(tx: Tx, story: StoryRow, known: StoryText | null): Promise<LatestSignOff | null> {
  const row = await latestSignOff(tx, story.id);
  if (!row) return null;
  const { name } = await tx.person.findUniqueOrThrow({ where: { id: row.createdBy }, select: { name: true } });
  return {
    id: row.id,
    by: row.createdBy,
    byName: name,
    at: row.createdAt.toISOString(),
    version: row.version,
    valid: row.voidedAt === null,
    voidedWhy: row.voidedWhy,
    clearanceHash: row.clearanceHash,
    words: known ?? (await textOfVersion(tx, story.id, row.version)),
  };
}

/** Whether a text that is about to be published is what was signed. What is omitted is read as it was signed. */
export const askClearance = storyCommand({
  name: 'ask-clearance',
  action: 'clearance.ask',
  input: clearanceInput,
  scope: (input) => ({ story: input.story }),
  prepare: async (input, _caller, { tx, story }) => {
    const signed = await latestSignOff(tx, story.id);
    const words = signed && (await textOfVersion(tx, story.id, signed.version));
    const read = await readText(input, words);
    return read.ok ? ok({ signOff: signed?.id ?? null, words, submitted: read.value.words }) : read;
  },
  load: async ({ tx, story }, _input, prepared) => {
    const signOff = await latest(tx, story, prepared.words);
    if ((signOff?.id ?? null) !== prepared.signOff) return 'again';
    return { signOff, submitted: prepared.submitted, killed: story.closed === 'killed' };
  },
  decide: ({ given }, asked) => decideClearance(asked, given),
  save: () => Promise.resolve('saved'),
  answer: (_running, clearance) => Promise.resolve(clearance),
});
