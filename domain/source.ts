import { z } from 'zod';
import { canonicalJson } from './canonical-json';
import type { Actor, Given } from './given';
import { permits } from './permissions';
import { invalid, type Refused, refuse } from './refusal';
import { notPermitted } from './sentences/not-permitted';
import { SOURCE_REFUSED as SAY } from './sentences/sources';
import { effectsOf, type RuledSources, type SourcedPiece, type StoryEffect } from './source-facts';
import { id, plainText, requiredText, revision } from './text-input';
import { saltedHash } from './trail-entry';
import { type Decision, decided } from './trail-event';
import { SOURCE_KINDS, SOURCE_TERMS, type SourceKind, type SourceTerms } from './vocabulary';

/** What is not named stays; `origin: null` takes the declaration back. */
export const sourceChangeInput = z.object({
  source: id,
  revision,
  name: requiredText(500, 'A source needs a name.').optional(),
  kind: z.enum(SOURCE_KINDS, { error: 'A source is a person, a body, a document or a site.' }).optional(),
  terms: z
    .enum(['', ...SOURCE_TERMS], {
      error:
        'The terms are on the record, background, not for attribution or anonymous; leave them empty where none were agreed.',
    })
    .optional(),
  reach: plainText(5000).optional(),
  note: plainText(20_000).optional(),
  origin: id.nullable().optional(),
});

export const newSourceInput = z.object({
  name: requiredText(500, 'A source needs a name.'),
  kind: z.enum(SOURCE_KINDS, { error: 'A source is a person, a body, a document or a site.' }).default('body'),
});

/** All that is said of a source: what is hashed, and kept when it changes. */
export interface SourceSaid {
  name: string;
  kind: SourceKind;
  terms: SourceTerms | '';
  reach: string;
  note: string;
  origin: string | null;
  knownBy: string | null;
}

export interface SourceRecord extends SourceSaid {
  id: string;
  revision: number;
  salt: string;
  recordHash: string;
  mergedInto: string | null;
  knownAt: string | null;
}

/** A source and what hangs on it, as a change of it is decided on. */
export interface SourceAt {
  source: SourceRecord;
  /** It, the sources that repeat it, and those that are named with it. */
  sources: RuledSources;
  pieces: readonly SourcedPiece[];
}

export interface SourceChange {
  before: SourceRecord;
  after: SourceRecord;
  effects: StoryEffect[];
}

const SAID = ['name', 'kind', 'terms', 'reach', 'note', 'origin', 'knownBy'] as const;
/** What bears on claims: checkers and editors change it. */
const RULED: readonly (typeof SAID)[number][] = ['name', 'terms', 'origin'];

export const saidOf = (record: SourceSaid): SourceSaid =>
  Object.fromEntries(SAID.map((field) => [field, record[field]])) as unknown as SourceSaid;

/** The record one revision further, with a fresh salt. */
export function sourceAfter(before: SourceRecord, change: Partial<SourceRecord>, given: Given): SourceRecord {
  const after = { ...before, ...change, revision: before.revision + 1, salt: given.newSalt() };
  return { ...after, recordHash: saltedHash(after.salt, canonicalJson({ ...saidOf(after) }), given.sha256) };
}

export const differing = (before: SourceSaid, after: SourceSaid) =>
  SAID.filter((field) => before[field] !== after[field]);

/** A source that no evidence names yet, such as a wire that others repeat. `taken`: one of this name. */
export function decideNewSource(
  taken: { name: string } | null,
  { name, kind }: z.infer<typeof newSourceInput>,
  given: Given,
): Decision<SourceRecord> {
  if (taken) return invalid({ name: SAY.known(taken.name) });
  const said = { name, kind, terms: '', reach: '', note: '', origin: null, knownBy: null } as const;
  const none = { id: given.newId(), revision: 0, salt: '', recordHash: '', mergedInto: null, knownAt: null };
  const record = sourceAfter({ ...none, ...said }, {}, given);
  return decided(record, { type: 'source.made', payload: { source: record.id, recordHash: record.recordHash } });
}

/** The sources with one of them as it is afterwards. */
export const withSource = (sources: RuledSources, { id: which, name, origin, terms, knownBy }: SourceRecord) =>
  new Map(sources).set(which, { name, origin, terms, knownBy });

export const staleSource = (): Refused => refuse('stale', SAY.stale);

/** Whether the actor may change what bears on claims. */
const ruledFault = (fields: readonly (typeof SAID)[number][], { standing }: Actor): Refused | null =>
  fields.some((field) => RULED.includes(field)) && !permits('source.judge', standing)
    ? refuse('not-permitted', notPermitted('source.judge', standing))
    : null;

/** Why this source cannot repeat that one; `repeated`: whether others repeat it, `origin`: what was found under the id. */
function originFault(source: SourceRecord, after: SourceSaid, around: Around): Refused | null {
  if (after.origin === null || after.origin === source.origin) return null;
  if (!around.origin || after.origin === source.id) return invalid({ origin: SAY.noOrigin });
  if (around.origin.origin !== null) return invalid({ origin: SAY.originRepeats(around.origin.name) });
  if (around.repeated) return invalid({ origin: SAY.isRepeated });
  return around.originHidden ? invalid({ origin: SAY.originHidden(around.origin.name) }) : null;
}

export interface Around {
  /** Another source of the new name. */
  taken: { name: string } | null;
  /** The source that is declared as its origin. */
  origin: { name: string; origin: string | null } | null;
  /** Whether a story that rests on this source has readers who may not know of that one. */
  originHidden: boolean;
  /** Whether a story that rests on what repeats this one has readers who may not know of it. */
  nameHidden: boolean;
  /** Whether other sources repeat this one. */
  repeated: boolean;
}

function changeFault(source: SourceRecord, after: SourceSaid, around: Around, actor: Actor): Refused | null {
  const fields = differing(source, after);
  if (fields.length === 0) return invalid({ name: SAY.nothing });
  if (after.terms !== '' && after.kind !== 'person') return invalid({ terms: SAY.termsOfPeople });
  if (around.taken && after.name !== source.name) return invalid({ name: SAY.taken(around.taken.name) });
  if (around.nameHidden && after.name !== source.name) return invalid({ name: SAY.nameHidden });
  return ruledFault(fields, actor) ?? originFault(source, after, around);
}

/**
 * A source is another from now on; what was said before is kept. The desk's chain gets which fields and a salted hash:
 * those who read it need not know whom we talk to. Refused: `stale`, nothing different, a name that another source has, terms
 * of what is no person, an origin that repeats another itself.
 */
export function decideSourceChange(
  actor: Actor,
  { source, sources, pieces }: SourceAt,
  around: Around,
  input: z.infer<typeof sourceChangeInput>,
  given: Given,
): Decision<SourceChange> {
  if (input.revision !== source.revision) return staleSource();
  const { source: _, revision: __, ...asked } = input;
  const changed = Object.fromEntries(Object.entries(asked).filter(([, said]) => said !== undefined));
  const after = sourceAfter(source, changed, given);
  const fault = changeFault(source, after, around, actor);
  if (fault) return fault;
  const effects = effectsOf(pieces, sources, withSource(sources, after));
  const { id: which, revision: now, recordHash } = after;
  return decided(
    { before: source, after, effects },
    {
      type: 'source.changed',
      payload: { source: which, revision: now, fields: [...differing(source, after)], recordHash },
    },
  );
}
