import type { SourceFacts } from './source-facts';

/** What is written into the trail of sources: into the desk's chain, and into that of each story that rests on one. */
export interface SourcePayloads {
  /** What the rules use of a source is another now; each claim that rests on it is one revision further. */
  'evidence.source-changed': {
    source: string;
    evidence: string[];
    claims: string[];
    numbers: number[];
    before: SourceFacts;
    after: SourceFacts;
  };
  /**
   * The desk's chain names fields and salted hashes: those who read it need not know whom we talk to. `recordHash`: of
   * what is said of the source from this revision on.
   */
  'source.made': { source: string; recordHash: string };
  'source.changed': { source: string; revision: number; fields: string[]; recordHash: string };
  /** An editor knows who an anonymous source is, or no longer says so. */
  'source.known': { source: string; revision: number; known: boolean; recordHash: string };
  /** It was found to be the same as `into`. */
  'source.merged': { source: string; revision: number; into: string; recordHash: string };
  /** An entry of its contact log; `corrects`: the entry that it corrects. */
  'source.contacted': { source: string; contact: string; corrects: string | null; recordHash: string };
}
