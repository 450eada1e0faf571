import type { CaptureState } from './capture';
import type { ExcerptFound } from './captured-words';
import type { Block } from './story-text';
import type { Ability, Directory, StoryView } from './views';

/** A trusted timestamp of what was received: given, or asked for and why not yet. */
export interface StampView {
  sentence: string;
  by: string | null;
  /** The time in it. */
  at: string | null;
  nextTryAt: string | null;
}

/** A link's last capture, as it goes with the evidence. `none`: it was never captured. */
export interface CaptureView {
  state: CaptureState | 'none';
  id: string | null;
  /** Which capture of this evidence it is; 0 where there is none. */
  number: number;
  /** Of a failed one: the code, and what it means. */
  code: string | null;
  sentence: string | null;
  at: string | null;
  nextTryAt: string | null;
  finalUrl: string | null;
  /** Of the page's body. */
  sha256: string | null;
  excerptFound: boolean | null;
  /** Word for word, in nearly its words, or not. */
  excerptAs: ExcerptFound | null;
  /** Whether the page's words are others than in the capture before; null where there are not two. */
  changed: boolean | null;
  isReadable: boolean;
  /** The wire that the page is credited to, where the evidence is not said to carry that credit. */
  credit: string;
  hasScreenshot: boolean;
  hasPdf: boolean;
  /** Null where none was asked for. */
  stamp: StampView | null;
  /** The last one that was made, where this one was not. */
  lastMade: string | null;
  /** Whether the page may be captured now. */
  again: Ability;
}

/** One capture of a link in the list of them. */
export interface CaptureLine {
  number: number;
  state: CaptureState;
  at: string | null;
  code: string | null;
  sentence: string | null;
  nextTryAt: string | null;
  isReadable: boolean;
  /** Whether its words are others than those of the capture made before it; null where there are not two. */
  changed: boolean | null;
}

/** A capture as it is read: what was received, and its words. */
export interface CaptureRead {
  number: number;
  at: string | null;
  url: string;
  finalUrl: string;
  status: number;
  mediaType: string;
  size: number;
  sha256: string;
  warcSha256: string;
  warcSize: number;
  excerptAs: ExcerptFound | null;
  hasScreenshot: boolean;
  hasPdf: boolean;
  stamp: StampView | null;
  /** Of the picture, or why there is none. */
  pictureSentence: string;
  title: string;
  byline: string;
  /** The readable words; none where the page is no text. */
  blocks: Block[];
}

/** A captured page to read, or two of them compared. */
export interface CaptureScreen {
  me: string;
  story: StoryView;
  evidence: { id: string; source: string; url: string; excerpt: string };
  /** All captures of the link, the latest first. */
  captures: CaptureLine[];
  shown: CaptureRead | null;
  /** The earlier one that it is compared with. */
  before: CaptureRead | null;
  directory: Directory;
}
