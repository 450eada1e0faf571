import { z } from 'zod';
import type { ConfidentialSourceRow, OpenedConfidentialSource } from '@/domain/views-confidential-source';
import type { SourceView } from '@/domain/views-evidence';
import type { SourceContactView, SourceDetails, SourceNamed, SourcePreview } from '@/domain/views-source';
import { CONTACT_WAYS, EVIDENCE_TYPES, SIGNS, SOURCE_KINDS, SOURCE_TERMS, STAGES, TIERS } from '@/domain/vocabulary';
import { ability, at, count, id, person } from './basics';
import { trailSentence } from './desk-answers';
import { heldAs } from './evidence-answers';
import { listOf, named } from './named';

const kind = z.enum(SOURCE_KINDS);
const terms = z.enum([...SOURCE_TERMS, '']);
const identity = z.enum(['known', 'unknown']).nullable();

const sourceNamed = named('SourceNamed', z.object({ id, name: z.string() })) satisfies z.ZodType<SourceNamed>;

export const sourceList = listOf(
  'SourceList',
  named(
    'SourceItem',
    z.object({
      id,
      name: z.string(),
      kind,
      terms,
      identity,
      origin: z.string().nullable(),
      last: z.object({ type: z.enum(EVIDENCE_TYPES), tier: z.enum(TIERS), heldAs, locator: z.string() }).nullable(),
    }),
  ) satisfies z.ZodType<SourceView>,
);

const contactFields = {
  id,
  at,
  by: person,
  how: z.enum(CONTACT_WAYS),
  said: z.string(),
  writtenAt: at,
  writtenBy: person,
};

const contact = named(
  'Contact',
  z.object({ ...contactFields, before: z.array(z.object(contactFields)) }),
) satisfies z.ZodType<SourceContactView>;

const beforeFields = {
  revision: count,
  name: z.string(),
  kind,
  terms,
  reach: z.string(),
  note: z.string(),
  replacedAt: at,
  replacedBy: person,
};

export const source = named(
  'Source',
  z.object({
    id,
    name: z.string(),
    revision: count,
    kind,
    terms,
    reach: z.string(),
    note: z.string(),
    origin: sourceNamed.nullable(),
    known: z.object({ by: person, at }).nullable(),
    mergedInto: sourceNamed.nullable(),
    merged: z.array(sourceNamed),
    independence: z.array(z.string()),
    contacts: z.array(contact),
    uses: z.array(
      z.object({
        story: id,
        headline: z.string(),
        stage: z.enum(STAGES),
        signed: z.boolean(),
        claims: z.array(z.object({ id, number: count })),
      }),
    ),
    bearsOn: z.string(),
    before: z.array(z.object({ ...beforeFields, origin: z.string().nullable() })),
    abilities: z.object({ write: ability, judge: ability, know: ability }),
  }),
) satisfies z.ZodType<SourceDetails>;

const sign = z.enum(SIGNS);

export const sourcePreview = named(
  'SourcePreview',
  z.object({
    sentence: z.string(),
    stories: z.array(
      z.object({
        id,
        headline: z.string(),
        signed: z.boolean(),
        claims: z.array(
          z.object({ number: count, statement: z.string(), before: sign, after: sign, sentence: z.string() }),
        ),
        more: count,
      }),
    ),
  }),
) satisfies z.ZodType<SourcePreview>;

const confidentialRow = { id, name: z.string(), kind, owner: person, people: z.array(person) };

export const confidentialSourcesFound = named(
  'ConfidentialSources',
  z.object({
    items: z.array(z.object(confidentialRow) satisfies z.ZodType<ConfidentialSourceRow>),
  }),
);

export const confidentialSource = named(
  'ConfidentialSource',
  z.object({
    ...confidentialRow,
    revision: count,
    abilities: z.object({ open: ability, change: ability, name: ability }),
    terms,
    reach: z.string(),
    note: z.string(),
    contacts: z.array(contact),
    uses: z.array(z.object({ evidence: id, story: id, headline: z.string(), claims: z.array(count) })),
    before: z.array(z.object(beforeFields)),
    trail: z.array(trailSentence),
  }),
) satisfies z.ZodType<OpenedConfidentialSource>;
