import type { ClaimView } from './views';

/** One thing that happened to a claim, to be told as "name sentence, when". */
export interface ClaimChanged {
  by: string;
  at: string;
  sentence: string;
}

/** What comes with the refusal of a write on a claim that changed meanwhile: the claim now, and what happened, newest first. */
export interface StaleClaim extends ClaimView {
  since: ClaimChanged[];
}
