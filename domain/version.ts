import { z } from 'zod';
import type { ClaimRecord, SpanRecord } from './claim';
import type { WrittenNote } from './note';
import { invalid, type Refused, refuse } from './refusal';
import { isTouched } from './spans-after';
import type { VersionText } from './story';
import { MOST_WORDS, textFields } from './text-in';
import { id, lineText, plainText } from './text-input';
import type { Decision, TrailEvent } from './trail-event';

/** More places than a story has: each claim has at most fifty. */
const MOST_EXPECTED = 200_000;
const MOST_SUMMARY = 2000;

export const summaryInput = lineText(MOST_SUMMARY).default('');

const expectedSpan = z
  .object({ span: id, start: z.number().int().min(0), end: z.number().int().min(0) })
  .refine((one) => one.end >= one.start, { error: 'A place ends after it begins.' });

export const newVersionInput = z.object({
  story: id,
  /** The hash of the version that the writer began from. */
  baseHash: plainText(100),
  ...textFields,
  summary: summaryInput,
  /** Where the editor says that spans stand in the new text. */
  spans: z.array(expectedSpan).max(MOST_EXPECTED).optional(),
});

/** A claim before and after a new version; both the same where its words, places and surroundings are. */
export interface MovedClaim {
  before: Pick<ClaimRecord, 'id' | 'number' | 'spans'>;
  spans: SpanRecord[];
}

/** What a new version is decided on: the version it leaves, its own text, and the claims as they stand in it. */
export interface NextVersion {
  base: { number: number; documentHash: string };
  text: VersionText;
  /** How many passages differ from the base. */
  passages: number;
  claims: readonly MovedClaim[];
}

/** Who else committed while somebody wrote on an older version. */
export const staleVersion = (number: number): Refused =>
  refuse(
    'stale',
    `Version ${number} came in while you wrote. Nothing of yours is lost: compare the two texts, and save yours on top of it.`,
  );

/** Why a text cannot become the next version; null when it can. */
export function versionRefusal({ text, base }: Pick<NextVersion, 'text' | 'base'>): Refused | null {
  if (text.headline.trim() === '') return invalid({ headline: 'A story needs a headline. Type one.' });
  if (text.words > MOST_WORDS)
    return invalid({
      body: `This text has ${text.words.toLocaleString('en')} words; ${MOST_WORDS.toLocaleString('en')} is the most.`,
    });
  if (text.documentHash === base.documentHash)
    return invalid({ body: `Nothing differs from version ${base.number}, so there is no new version to save.` });
  return null;
}

/** Whether the version did anything to the claim: then it is one revision further. */
export const touches = ({ before, spans }: MovedClaim): boolean =>
  spans.some((span, at) => {
    const was = before.spans[at];
    return was === undefined || isTouched(was, span);
  });

/** A correction that the version carries out, and the claim it was proposed on. */
export interface CarriedOut {
  correction: string;
  claim: string;
}

const placesOf = ({ before, spans }: MovedClaim) =>
  spans.map((span, at) => {
    const was = before.spans[at] ?? span;
    return {
      claim: before.id,
      span: span.id,
      state: span.placement,
      before: { exact: was.exact, start: was.start },
      exact: span.exact,
      start: span.start,
      contextChanged: span.contextChanged,
      contextBefore: span.contextBefore,
      contextAfter: span.contextAfter,
    };
  });

function shiftedOf(claims: readonly MovedClaim[]): Record<string, number> {
  const shifted: Record<string, number> = {};
  for (const { before, spans } of claims)
    spans.forEach((span, at) => {
      if (before.spans[at]?.start !== span.start) shifted[span.id] = span.start;
    });
  return shifted;
}

/** What is decided with a new version, beside its text. */
export interface VersionChange {
  number: number;
  summary: string;
  touched: MovedClaim[];
  notes: WrittenNote[];
}

/** What comes with a new text: its summary, the corrections it carries out, and the notes of its file. */
export interface WithVersion {
  summary: string;
  corrections?: readonly CarriedOut[];
  notes?: { notes: WrittenNote[]; events: TrailEvent[] };
}

/** The text becomes the next version, and every claim stands where its words do; those it touches are one revision further. */
export function decideVersion(
  next: NextVersion,
  { summary: said, corrections = [], notes = { notes: [], events: [] } }: WithVersion,
): Decision<VersionChange> {
  const refused = versionRefusal(next);
  if (refused) return refused;
  const corrected = new Set(corrections.map((one) => one.claim));
  const touched = next.claims.filter((claim) => corrected.has(claim.before.id) || touches(claim));
  const ids = new Set(touched.map((claim) => claim.before.id));
  const { text, base } = next;
  const number = base.number + 1;
  const summary = said.trim();
  const committed: TrailEvent = {
    type: 'version.committed',
    payload: {
      number,
      base: base.number,
      hash: text.hash,
      documentHash: text.documentHash,
      clearanceHash: text.clearanceHash,
      words: text.words,
      summary,
      headline: text.headline,
      passages: next.passages,
      claims: touched.map((claim) => claim.before.id),
      numbers: touched.map((claim) => claim.before.number),
      places: touched.flatMap(placesOf),
      shifted: shiftedOf(next.claims.filter((claim) => !ids.has(claim.before.id))),
      corrections: corrections.map((one) => one.correction),
    },
  };
  const change = { number, summary, touched, notes: notes.notes };
  return { ok: true, change, events: [committed, ...notes.events] };
}
