import { changesOutside, type FactChange, factChanges, factsOf } from './anchor/facts';
import { ok, type Result, refuse } from './refusal';
import type { ClaimRow, ClaimView } from './views';
import type { InSentence, RecheckCheck, RecheckItem, RecheckPlace } from './views-text';
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

const ownWords = (side: RecheckPlace['before']) => (side ? side.text.slice(side.start, side.end) : '');

/** What numbers, names, dates, negations and attributions became, in the claim's words and in the sentence around them. */
export function factsChanged(
  { before, after }: RecheckPlace,
  language: string,
): Record<'own' | 'beside', FactChange[]> {
  const own = factChanges(ownWords(before), ownWords(after), language);
  // Where the check's words are known alone, nothing is known of what stood around them.
  if (!before || !after || before.at === null) return { own, beside: [] };
  const around = (side: InSentence) => ({ text: side.text, without: { start: side.start, end: side.end } });
  return { own, beside: changesOutside(around(before), around(after), (text) => factsOf(text, language)) };
}

/** The words that could come back: those that were checked, where other words stand now. */
export const oldWords = (places: readonly RecheckPlace[]): { span: string; words: string }[] =>
  places.flatMap(({ span, differs, before, after }) =>
    differs && before && after ? [{ span, words: before.text.slice(before.start, before.end) }] : [],
  );
