import { blocksOf, type StoryText, textOf } from '@/domain/story-text';
import { sameWordsAndForm } from '@/domain/text-draft';
import type { TextLine } from '@/domain/text-merge';
import type { EditScreen } from '@/domain/views-edit';
import type { MarkedSpan } from '@/editor/mark-spans';
import type { Found } from '@/editor/touched-claims';

/** Where the claims stand in the version; lost ones stand nowhere. */
export const spansOf = ({ claims }: EditScreen): MarkedSpan[] =>
  claims.flatMap(({ id, number, sign, spans }) =>
    spans
      .filter((span) => span.state !== 'lost')
      .map((span) => ({
        id: span.id,
        claim: id,
        number,
        sign,
        words: span.exact,
        prefix: span.prefix,
        suffix: span.suffix,
        start: span.start,
        end: span.start + span.exact.length,
      })),
  );

/** The claims that stand in a line above the body, by number. */
export function numbersIn(words: StoryText, spans: readonly MarkedSpan[], line: TextLine): number[] {
  const block = blocksOf({ ...words, document: { type: 'doc', content: [] } }).find(({ kind }) => kind === line);
  const standing = spans.filter((span) => block && block.start <= span.start && span.end <= block.end);
  return [...new Set(standing.map(({ number }) => number))];
}

/** Where they stand in another text that began from it: found again, as saving will find them. */
export async function spansIn(screen: EditScreen, text: StoryText): Promise<MarkedSpan[]> {
  const spans = spansOf(screen);
  if (sameWordsAndForm(screen.words, text)) return spans;
  const { placeSpans } = await import('@/domain/anchor/place-spans');
  const { version, language } = screen.story;
  const selectors = screen.claims
    .flatMap((claim) => claim.spans)
    .filter((span) => span.state !== 'lost')
    .map((span) => ({ ...span, placement: span.state }));
  const placed = placeSpans(version.text, textOf(blocksOf(text)), selectors, language);
  const byId = new Map(placed.map((one) => [one.id, one]));
  return spans.map((span) => {
    const now = byId.get(span.id);
    if (!now) return span;
    return { ...span, start: now.start, end: now.state === 'lost' ? now.start : now.start + now.exact.length };
  });
}

/** The text as it stands, with the places where saving will find the claims. */
export async function foundIn(screen: EditScreen, text: StoryText): Promise<Found> {
  return { text: textOf(blocksOf(text)), spans: await spansIn(screen, text) };
}
