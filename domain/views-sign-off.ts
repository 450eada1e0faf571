import type { Block } from './story-text';
import type { Ability, BlockerView, ClaimRow, Directory, SignOffView, StoryView } from './views';

/** What changed between the last signing and now, as sentences; while a signature holds there are no `changes`. */
export interface SinceSigning {
  signOff: SignOffView;
  changes: string[];
  /** What is new beside what a signature binds: notes, people, assignments. */
  news: string[];
}

export interface SignOffScreen {
  me: string;
  story: StoryView;
  blocks: Block[];
  rows: { claim: ClaimRow; restsOn: string; by: string[] }[];
  blockers: BlockerView[];
  claimsDigest: string;
  /** The version of the house rules that the claims are judged by. */
  rulesVersion: number;
  /** What the signature says, word for word; it is written into it. */
  meaning: string;
  since: SinceSigning | null;
  directory: Directory;
  abilities: { sign: Ability; withdraw: Ability; override: Ability };
}
