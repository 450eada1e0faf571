import type { BlockerView, ClaimRow, EvidenceView } from '@/domain/views';
import type { CorrectionView } from '@/domain/views-correction';
import type { QueryView } from '@/domain/views-query';
import type { SignOffScreen } from '@/domain/views-sign-off';
import type { SourceDetails } from '@/domain/views-source';
import type { Command } from '@/server/commands/command';

/** What everybody saw at the beginning of a round. */
export interface Seen {
  story: string;
  /** Who looked: they are named on what is made confidential, so that they can read of it in the trail. */
  reader: string;
  /** Everybody who acts: named on what is done in confidence. */
  everybody: string[];
  claims: ClaimRow[];
  evidence: EvidenceView[];
  queries: QueryView[];
  /** Those that the evidence names. */
  sources: SourceDetails[];
  blockers: BlockerView[];
  screen: SignOffScreen;
  /** Those that nobody had decided. */
  corrections: CorrectionView[];
  /** Pieces of confidential evidence, by the claims that rest on them. */
  confidential: { id: string; revision: number; claim: string }[];
  /** A confidential source that everybody is named on. */
  confidentialSource: string;
  /** The version of the house rules. */
  rulesVersion: number;
}

/** A command, and what it is asked. */
export interface Act {
  command: Command<never, unknown>;
  input: object;
  /** Done by the story's author, an administrator or a legal reader, whoever's turn it is: only whoever was asked answers. */
  by?: 'author' | 'administrator' | 'lawyer';
}

/** A command as a history does it. */
export const act = <I, O>(command: Command<I, O>, input: object): Act => ({
  command: command as unknown as Command<never, unknown>,
  input,
});
