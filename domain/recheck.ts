import { ok, type Result, refuse } from './refusal';
import type { ClaimRow, ClaimView } from './views';
import type { RecheckCheck, RecheckItem, RecheckPlace } from './views-text';
import type { Finding } from './vocabulary';

/** One thing the recheck screen asks of a person: a claim to recheck, a lost place, or a tick. */
export interface RecheckRow {
  key: string;
  asks: 'recheck' | 'lost' | 'tick';
  item: RecheckItem;
  /** The place it is about; null for a recheck, which is about all of them. */
  place: RecheckPlace | null;
}

/** What the screen asks, in the order it is shown: rechecks, then lost places, then ticks, each in the order of the text. */
export function recheckRows(items: readonly RecheckItem[]): RecheckRow[] {
  const placesOf = (asks: 'lost' | 'tick', asked: (place: RecheckPlace) => boolean) =>
    items.flatMap((item) =>
      item.places.filter(asked).map((place) => ({ key: `${asks} ${place.span}`, asks, item, place })),
    );
  const rechecks = items.filter((item) => item.needs === 'recheck');
  return [
    ...rechecks.map((item) => ({ key: `recheck ${item.claim.id}`, asks: 'recheck' as const, item, place: null })),
    ...placesOf('lost', (place) => place.state === 'lost'),
    ...placesOf('tick', (place) => place.context !== null),
  ];
}

/** Whether a row still asks for something, once an act made its claim what it is now. */
export function stillAsks(
  { asks, place }: Pick<RecheckRow, 'asks' | 'place'>,
  claim: Pick<ClaimView, 'state' | 'clear' | 'finding' | 'spans'>,
): boolean {
  if (asks === 'recheck') return claim.state === 'recheck';
  const span = claim.spans.find((one) => one.id === place?.span);
  if (asks === 'tick') return span?.contextChanged === true && span.state !== 'lost';
  return span?.state === 'lost' && !(claim.finding === 'cut' && claim.clear);
}

const HIDDEN = 'The finding is hidden until you give yours, so check it again on the words as they stand.';
const NEVER =
  'Nobody has checked this claim, so there is no finding that could stand. Check it on the words as they are.';
const WHY = 'Say in a few words why it stands: they are kept with the finding.';

/** The same finding once more, for the words as they stand now. A word why is asked for: it is kept with the check. */
export function sameFinding(
  checks: readonly Pick<RecheckCheck, 'finding' | 'wording'>[],
  why: string,
): Result<{ finding: Finding; rationale: string; wording: string }> {
  const [latest] = checks;
  if (!latest) return refuse('invalid', NEVER);
  if (latest.finding === null) return refuse('invalid', HIDDEN);
  if (why.trim() === '') return refuse('invalid', WHY, { fields: { reason: WHY } });
  return ok({ finding: latest.finding, rationale: why, wording: latest.wording });
}

/**
 * Whether a lost place is closed by the finding “cut”: it is where none of the claim's words stand. Otherwise the place
 * alone is taken off, and the finding on the others stands.
 */
export const isCutByFinding = (claim: Pick<ClaimRow, 'spans'>): boolean =>
  claim.spans.every((span) => span.state === 'lost');

/** The words that could come back: those that were checked, where other words stand now. */
export const oldWords = (places: readonly RecheckPlace[]): { span: string; words: string }[] =>
  places.flatMap(({ span, differs, before, after }) =>
    differs && before && after ? [{ span, words: before.text.slice(before.start, before.end) }] : [],
  );
