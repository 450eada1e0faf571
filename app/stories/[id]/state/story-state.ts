import type { Selector } from '@/domain/anchor/selector';
import { correctionSteps, type GalleyBlock, type GalleyCorrection, galleyOf } from '@/domain/galley';
import type { Refusal } from '@/domain/refusal';
import { placesOf } from '@/domain/sentences/place';
import type { BlockerView, ClaimRow, ClaimView, StoryScreen, StoryView, ThreadView } from '@/domain/views';
import type { CorrectionView } from '@/domain/views-correction';
import { type Draft, NO_DRAFT } from './draft';
import { inTextOrder, isShown, type ListFilter, NO_FILTER, type Show, type Sort, sorted } from './order';
import { NONE_SELECTED, type Selection, withoutGone } from './selection';
import type { Sending } from './sendings';
import type { Several } from './several';

/** All that the story screen shows and what the person has typed and not sent. Never changed in place. */
export interface StoryState extends Omit<StoryScreen, 'claims' | 'blockers' | 'threads' | 'story' | 'corrections'> {
  /** When the page was made. */
  now: string;
  story: StoryView;
  threads: readonly ThreadView[];
  blockers: readonly BlockerView[];
  /** Those that wait for a decision. */
  corrections: readonly CorrectionView[];
  /** In the order of the text; those that stand nowhere come last. */
  claims: readonly ClaimRow[];
  byId: ReadonlyMap<string, ClaimRow>;
  /** What the filter and the words looked for leave of them, and the open claim. */
  shown: readonly ClaimRow[];
  galley: readonly GalleyBlock[];
  places: readonly string[];
  details: ReadonlyMap<string, ClaimView>;
  drafts: ReadonlyMap<string, Draft>;
  /** Files on their way, by claim. */
  sendings: ReadonlyMap<string, Sending>;
  /** The open claim; null shows what is about the whole story. */
  open: string | null;
  show: Show;
  words: string;
  filter: ListFilter;
  sort: Sort;
  selection: Selection;
  /** The act on the selected claims that is under way, or was the last. */
  several: Several | null;
  /** The form that is open on a claim's own act. */
  acting: Acting | null;
  /** Where selected words go instead of into a new claim. */
  taker: Taker | null;
  listShown: boolean;
  /** Why the last act from the text or the keys was not done. */
  refusal: Refusal | null;
  /** Why the open claim could not be read. */
  unread: Refusal | null;
  /** What happened, for those who listen. */
  said: string;
  /** What was just done from the keys, in sight until the next act. */
  told: string;
}

export interface Acting {
  claim: string;
  what: 'split' | 'merge' | 'remove' | 'correct' | 'stands' | 'reopen' | 'old' | 'attach' | 'cut';
  /** The claim to merge with, where it is known already; of attach and cut, the place. */
  other?: string;
}

/** A form that wants words of the text: what `m` and the button beside the words do meanwhile. */
export interface Taker {
  label: string;
  take: (words: Selector) => void;
}

/** What the state is made of; the rest follows. */
export type Patch = Partial<Omit<StoryState, 'byId' | 'shown' | 'galley' | 'places'>>;

/** Those that can still be made, at their places; one whose words changed is told in its claim only. */
const proposedOf = (corrections: readonly CorrectionView[]): GalleyCorrection[] =>
  corrections.flatMap((one) => (one.stands.ok ? correctionSteps(one, one.stands.start) : []));

/** Blocks whose marks are as they were stay the same object, so that only what changed is painted again. */
function galleyAfter(
  before: readonly GalleyBlock[],
  state: Pick<StoryState, 'blocks' | 'claims' | 'corrections'>,
): GalleyBlock[] {
  return galleyOf(state.blocks, state.claims, proposedOf(state.corrections)).map((block, at) => {
    const old = before[at];
    return old && JSON.stringify(old) === JSON.stringify(block) ? old : block;
  });
}

const spansOf = (claims: readonly ClaimRow[]) => claims.map((claim) => claim.spans);

const sameSpans = (before: readonly ClaimRow[], after: readonly ClaimRow[]) => {
  const spans = spansOf(after);
  return before.length === after.length && before.every((claim, at) => claim.spans === spans[at]);
};

/** What the list of claims hangs on. */
const SHOWN_BY = ['claims', 'show', 'words', 'filter', 'sort', 'open'] as const;

export function patched(before: StoryState, patch: Patch): StoryState {
  const after: StoryState = { ...before, ...patch };
  if (patch.blocks) after.places = placesOf(patch.blocks);
  if (patch.claims) {
    after.claims = inTextOrder(patch.claims);
    after.byId = new Map(after.claims.map((claim) => [claim.id, claim]));
    after.selection = withoutGone(after.selection, after.byId);
  }
  const moved = patch.blocks || before.corrections !== after.corrections || !sameSpans(before.claims, after.claims);
  if (moved) after.galley = galleyAfter(before.galley, after);
  if (SHOWN_BY.some((name) => name in patch)) {
    const shown = after.claims.filter((claim) => claim.id === after.open || isShown(claim, after));
    after.shown = sorted(shown, after.sort);
    const same =
      after.shown.length === before.shown.length && after.shown.every((claim, at) => claim === before.shown[at]);
    if (same) after.shown = before.shown;
  }
  return after;
}

export function stateOf(screen: StoryScreen, now: string): StoryState {
  const claims = inTextOrder(screen.claims);
  return {
    ...screen,
    now,
    claims,
    byId: new Map(claims.map((claim) => [claim.id, claim])),
    shown: claims,
    galley: galleyOf(screen.blocks, claims, proposedOf(screen.corrections)),
    places: placesOf(screen.blocks),
    details: new Map(),
    drafts: new Map(),
    sendings: new Map(),
    open: null,
    show: 'all',
    words: '',
    filter: NO_FILTER,
    sort: 'text',
    selection: NONE_SELECTED,
    several: null,
    acting: null,
    taker: null,
    listShown: false,
    refusal: null,
    unread: null,
    said: '',
    told: '',
  };
}

export const draftOf = (state: StoryState, key: string): Draft => state.drafts.get(key) ?? NO_DRAFT;
