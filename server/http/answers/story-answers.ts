import { z } from 'zod';
import type { BlockerView, OverrideView, Progress, SignOffView, StoryView, VersionView } from '@/domain/views';
import type { EditorsNow } from '@/domain/views-edit';
import type { SavedVersion, VersionRow } from '@/domain/views-text';
import { BLOCKERS, PARTS, PLACEMENTS, STAGES, STATES } from '@/domain/vocabulary';
import { at, count, document, hash, id, person } from './basics';
import { listOf, named } from './named';

const progress = named(
  'Progress',
  z.object({ claims: count, settled: count, clear: count, blockers: count }),
) satisfies z.ZodType<Progress>;

const versionFields = {
  number: count,
  hash: hash.describe('Of `text` in NFC; what `baseHash` names'),
  documentHash: hash,
  clearanceHash: hash,
  headline: z.string(),
  dek: z.string(),
  byline: z.string(),
  text: z.string().describe('Plain text in which all positions count, in UTF-16 code units'),
  summary: z.string(),
  createdAt: at,
  createdBy: person,
};

export const version = named('Version', z.object(versionFields)) satisfies z.ZodType<VersionView>;
export const versionWhole = named('VersionWhole', z.object({ ...versionFields, document }));

export const signOff = named(
  'SignOff',
  z.object({
    id,
    by: person,
    at,
    version: count,
    valid: z.boolean(),
    meaning: z.string(),
    hash,
    claimsDigest: hash,
    rulesVersion: count,
    voidedAt: at.nullable(),
    withdrawnBy: person.nullable(),
    voidedWhy: z.string().nullable(),
  }),
) satisfies z.ZodType<SignOffView>;

const storyFields = {
  id,
  slug: z.string(),
  headline: z.string(),
  language: z.string(),
  stage: z.enum(STAGES),
  restricted: z.boolean(),
  dueAt: at.nullable(),
  people: z.array(z.object({ person, as: z.enum(PARTS) })),
  version,
  progress,
  signOff: signOff.nullable(),
  createdAt: at,
  createdBy: person,
};

export const story = named('Story', z.object(storyFields)) satisfies z.ZodType<StoryView>;

const said = z.array(z.string()).describe('What a file held besides the words taken');

export const storyHandedIn = named('StoryHandedIn', z.object({ ...storyFields, said }));

export const storyList = listOf(
  'StoryList',
  named('StoryItem', z.object({ id, slug: z.string(), headline: z.string(), stage: z.enum(STAGES), progress })),
);

const savedFields = {
  version,
  placements: z.array(
    z.object({
      claim: id,
      span: id,
      state: z.enum(PLACEMENTS),
      exact: z.string(),
      start: count,
      previous: z.object({ exact: z.string(), start: count }),
      contextChanged: z.boolean(),
      score: z.number(),
    }),
  ),
  signOffVoided: z.boolean(),
  needs: z.array(z.object({ claim: id, number: count, need: z.enum(['recheck', 'lost', 'tick']) })),
};

export const savedFieldsOf = z.object(savedFields) satisfies z.ZodType<SavedVersion>;
export const savedVersion = named('SavedVersion', z.object({ ...savedFields, said }));

const versionRow = named(
  'VersionRow',
  z.object({
    number: count,
    hash,
    headline: z.string(),
    summary: z.string(),
    words: count,
    passages: count,
    by: person,
    at,
    signOff: z.object({ id, by: person, at, valid: z.boolean() }).nullable(),
  }),
) satisfies z.ZodType<VersionRow>;

export const versionList = listOf('VersionList', versionRow);

const override = named(
  'Override',
  z.object({ id, reason: z.string(), by: person, at }),
) satisfies z.ZodType<OverrideView>;

const blocker = named(
  'Blocker',
  z.object({
    key: z.string().describe('What an override names'),
    code: z.enum(BLOCKERS),
    sentence: z.string(),
    claim: id.optional(),
    span: id.optional(),
    query: id.optional(),
    state: z.enum(STATES).optional(),
    person: person.optional(),
    correction: id.optional(),
    starts: z.array(count).optional(),
    overridden: z.boolean(),
    override: override.optional(),
    lapsed: override.optional(),
  }),
) satisfies z.ZodType<BlockerView>;

export const blockers = named('Blockers', z.object({ blockers: z.array(blocker) }));

export const textShown = named(
  'TextRead',
  z.object({
    headline: z.string(),
    document,
    notes: z.array(z.string()),
    said,
  }),
);

export const draftKept = named('DraftKept', z.object({ savedAt: at }));

export const editorsNow = named(
  'Editors',
  z.object({
    current: count,
    hash,
    by: person,
    at,
    own: at.nullable(),
    others: z.array(z.object({ person, base: count, startedAt: at, savedAt: at })),
  }),
) satisfies z.ZodType<EditorsNow>;
