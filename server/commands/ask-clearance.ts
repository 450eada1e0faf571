import { clearanceInput, compareTexts, decideClearance, type LatestSignOff } from '@/domain/clearance';
import { ok } from '@/domain/refusal';
import type { StoryText } from '@/domain/story-text';
import type { Tx } from '../database';
import { sha256 } from '../given';
import { readSubmission } from '../intake/read-text';
import { latestSignature } from '../queries/story-view';
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

async function latest(tx: Tx, story: StoryRow): Promise<LatestSignOff | null> {
  const row = await latestSignature(tx, story.id);
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
  };
}

/**
 * Whether a text that is about to be published is what was signed. What is omitted is read as it was signed. What a signature
 * was given on never changes: the texts are compared before anybody waits.
 */
export const askClearance = storyCommand({
  name: 'ask-clearance',
  action: 'clearance.ask',
  input: clearanceInput,
  scope: (input) => ({ story: input.story }),
  prepare: async (input, _caller, { tx, story }) => {
    const row = await latestSignature(tx, story.id);
    const words = row && (await textOfVersion(tx, story.id, row.version));
    const read = await readSubmission(input, words);
    if (!read.ok) return read;
    const signed = row && words && { clearanceHash: row.clearanceHash, words };
    const compared = compareTexts(signed, read.value, sha256);
    return ok({ signOff: row?.id ?? null, compared });
  },
  load: async ({ tx, story }, _input, prepared) => {
    const signOff = await latest(tx, story);
    if ((signOff?.id ?? null) !== prepared.signOff) return 'again';
    return { signOff, compared: prepared.compared, killed: story.closed === 'killed' };
  },
  decide: (_running, asked) => decideClearance(asked),
  save: () => Promise.resolve('saved'),
  answer: (_running, clearance) => Promise.resolve(clearance),
});
