import type { CaptureState } from './capture';
import type { ExcerptFound } from './captured-words';
import type { Ability } from './views';

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
  hasScreenshot: boolean;
  hasPdf: boolean;
  /** When a trusted authority stamped it. */
  stampedAt: string | null;
  /** The last one that was made, where this one was not. */
  lastMade: string | null;
  /** Whether the page may be captured now. */
  again: Ability;
}
