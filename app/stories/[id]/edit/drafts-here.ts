import type { Refused } from '@/domain/refusal';
import {
  type Beginning,
  type Draft,
  draftsOf,
  saidBy,
  sameWordsAndForm,
  saysSame,
  type TextInWork,
} from '@/domain/text-draft';
import type { EditScreen } from '@/domain/views-edit';
import { drop, keep, written } from '@/ui/drafts/keeping';
import { newKey } from '@/ui/drafts/new-key';
import { copyPlace, editPlace, keptHere, keptTexts } from './place';

/** The drafts of one text as this window knows them: its own, and the others. */
export interface DraftsHere {
  /** Keeps the text as it stands in this window's own place. */
  keep: (text: TextInWork) => void;
  /** It is the draft on the server now, saved at this moment. */
  sent: (savedAt: string) => void;
  /**
   * Before this text goes over what the server has: keeps the others, and what is about to be sent; refused where that fails.
   * `read`: the text as it stands, for somebody types on.
   */
  sends: (text: TextInWork, read: () => TextInWork) => Promise<Refused | null>;
  /** Another window has saved a draft: what others there are by now. `read`: this text as it stands. */
  meet: (present: TextInWork, read: () => TextInWork) => Promise<void>;
  others: () => readonly Draft[];
  /** What to begin with so as to go on with another one; this one, as it stands, is one of the others then. */
  goOnWith: (draft: Draft, mine: TextInWork) => Beginning;
  /** It is a version, or given up. `shown`: what goes with it. */
  forget: (shown: readonly Draft[]) => Promise<void>;
}

const dropAll = (drafts: readonly Pick<Draft, 'places'>[]) => {
  for (const { places } of drafts) for (const { id, at } of places) drop(id, at);
};

/** Nothing is written before a word is changed: a window that is only looked at leaves everything where it is. */
export function draftsHere({ story, words }: EditScreen, beginning: Beginning): DraftsHere {
  const own = editPlace(story, newKey());
  let { places, after, others } = beginning;
  let sending: string | null = null;
  let isOver = false;
  /** The text when it was kept last; what it began with before that. */
  let last = beginning.text;
  const isKept = () => places.some(({ id }) => id === own.id);
  const isVersion = (text: TextInWork) =>
    saysSame(text, { ...words, base: story.version.number, footnotes: [], at: null });
  const isMine = (id: string, at: number) => places.some((place) => place.id === id && at <= place.at);

  const keepText = (text: TextInWork) => {
    const kept = { ...text, after, sending };
    keep(own, () => kept);
    last = text;
    // What this text began from is only an older state of it now, unless its window has typed on there.
    if (!isKept()) dropAll([{ places }]);
    places = [{ id: own.id, at: Number.POSITIVE_INFINITY }];
  };
  const goOnWith = (draft: Draft, mine: TextInWork): Beginning => {
    // Unchanged, it stays as old as it is.
    const text = saysSame(mine, last) ? last : mine;
    if (text !== beginning.text) keepText(text);
    const rest = others.filter((one) => one.text !== draft.text);
    return { ...draft, others: isVersion(text) ? rest : [{ text, after, places }, ...rest] };
  };
  return {
    keep: keepText,
    sent: (savedAt) => {
      after = savedAt;
      sending = null;
    },
    sends: async (text, read) => {
      if (!isKept() && saysSame(text, last)) return null;
      const kept = await keptHere(story, others);
      if (!kept.ok) return kept;
      others = kept.value;
      if (isOver) return null;
      sending = saidBy(text);
      const now = read();
      // Unchanged, it stays as old as it is.
      keepText(saysSame(now, last) ? last : now);
      // Not waited for: what goes to the server must not hang on this browser's store.
      void written();
      return null;
    },
    meet: async (present, read) => {
      const kept = (await keptTexts(story)).filter(({ place }) => !isMine(place.id, place.at));
      const drafts = draftsOf({ words, number: story.version.number }, present, kept);
      others = drafts.filter(({ text }) => !saysSame(text, read()));
    },
    others: () => others,
    goOnWith,
    forget: async (shown) => {
      isOver = true;
      dropAll([{ places }, ...shown]);
      // A copy may be on its way into the store just now.
      for (const draft of shown) drop(copyPlace(story, draft).id);
      // Words typed and taken back somewhere: beside the next version they would look like a draft.
      const unchanged = (await keptTexts(story)).filter(
        ({ text }) => text.footnotes.length === 0 && sameWordsAndForm(text, words),
      );
      dropAll([{ places: unchanged.map(({ place }) => place) }]);
    },
  };
}
