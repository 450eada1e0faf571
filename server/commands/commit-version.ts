import { ok } from '@/domain/refusal';
import type { ReadText } from '@/domain/text-in';
import { textNotes } from '@/domain/text-notes';
import { decideVersion, newVersionInput, staleVersion } from '@/domain/version';
import { readText } from '../intake/read-text';
import { type BaseVersion, baseVersion, type PreparedVersion, prepareVersion } from '../new-version';
import { presentVersion } from '../queries/present-version';
import { savedVersion } from '../queries/saved-version';
import { ownAfter, saveVersion, touchedClaims } from '../save-version';
import { heldVersion, writeAhead } from '../version-ahead';
import { storyCommand } from './command';

/** Null when the text was written on a version that is not the current one. */
type Prepared = { read: ReadText; version: PreparedVersion } | null;

/** The hash of the text, or the stricter one of the document, which formatting counts in too. */
const isBase = (base: BaseVersion, hash: string) => hash === base.hash || hash === base.documentHash;

/** The story's text as its next version: every claim follows its words. */
export const commitVersion = storyCommand({
  name: 'commit-version',
  action: 'text.write',
  input: newVersionInput,
  scope: (input) => ({ story: input.story }),
  prepare: async (input, _caller, before) => {
    const base = await baseVersion(before.tx, before.story);
    if (!isBase(base, input.baseHash)) return ok<Prepared>(null);
    const read = await readText(input, base.words);
    if (!read.ok) return read;
    const expected = new Map(input.spans?.map(({ span, start, end }) => [span, { start, end }]));
    const version = await prepareVersion(before, read.value.words, { base, expected });
    return version.ok ? ok<Prepared>({ read: read.value, version: version.value }) : version;
  },
  ahead: async (tx, given, { summary }, prepared) => {
    if (prepared === null) return null;
    const version = await writeAhead(tx, given, prepared.version, summary.trim());
    return version === 'again' ? 'again' : { ...prepared, version };
  },
  load: async ({ tx }, _input, prepared) => {
    if (prepared === null) return 'stale';
    const standing = await heldVersion(tx, prepared.version);
    return standing === 'again' ? 'again' : { read: prepared.read, standing };
  },
  decide: ({ story, given }, loaded, input) => {
    if (loaded === 'stale') return staleVersion(story.current);
    const { standing, read } = loaded;
    const notes = textNotes(input.notes, read.footnotes, given);
    const decision = decideVersion(standing, { summary: input.summary, notes });
    return decision.ok ? { ...decision, change: { ...decision.change, standing, said: read.said } } : decision;
  },
  save: (running, change) => saveVersion(running, change.standing, change),
  touched: (change) => touchedClaims(change.standing, change),
  own: (change) => ownAfter(change.standing),
  answer: async (running, { standing, said }) => ({ ...(await savedVersion(running, standing)), said }),
  present: ({ tx, story }) => presentVersion(tx, story),
});
