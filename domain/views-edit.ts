import type { Block, DocumentNode, StoryText } from './story-text';
import type { Ability, Directory, SpanView, StoryView, Who } from './views';
import type { Sign } from './vocabulary';

/** A text that somebody is editing and has not committed: who, on which version, since when, last saved. */
export interface EditorAtWork {
  person: string;
  base: number;
  startedAt: string;
  savedAt: string;
}

/** One's own text that is not committed yet. */
export interface OwnDraft extends StoryText {
  /** The number of the version that it began from, and its text's hash. */
  base: number;
  baseHash: string;
  /** Footnotes of a file that came in, to be kept as notes when the text is committed. */
  footnotes: string[];
  startedAt: string;
  savedAt: string;
}

/** A claim as far as it rides along in a text that is edited: a long story has thousands. */
export interface RidingClaim {
  id: string;
  number: number;
  sign: Sign;
  spans: Pick<SpanView, 'id' | 'exact' | 'prefix' | 'suffix' | 'start' | 'state'>[];
}

/** The edit screen. `words`: the current version, which `story.version` names. */
export interface EditScreen {
  me: string;
  story: StoryView;
  words: StoryText & { document: DocumentNode };
  claims: RidingClaim[];
  /** Null where there is none, or it says what the current version says. */
  draft: OwnDraft | null;
  /** The text that the draft began from, where that is no longer the current one: what a merge begins with. */
  draftBase: StoryText | null;
  /** When one's own draft was saved, whatever it says: what the next saving goes on from. */
  draftSavedAt: string | null;
  /** Who else is editing, the latest first. */
  others: EditorAtWork[];
  directory: Directory;
}

/** What of the edit screen is there at once; the rest follows. */
export interface EditBeginning {
  me: Who;
  story: { id: string; headline: string };
  /** The first screen of the text; nothing for those who may not edit it. */
  blocks: Block[];
  abilities: { edit: Ability };
}

/** Who else is editing now, and which version is current: asked for while one edits. */
export interface EditorsNow {
  current: number;
  hash: string;
  by: string;
  at: string;
  /** When one's own draft was saved, in whatever window. */
  own: string | null;
  others: EditorAtWork[];
}
