/** What came of recomputing a chain of the trail. */
export interface VerificationView {
  /** `desk`, or a story's id. */
  chain: string;
  holds: boolean;
  /** How many entries hold, from the first. */
  entries: number;
  sentence: string;
  /** The number of the first entry that does not hold. */
  firstBad: number | null;
  /** The newest checkpoint: how many entries it covers, when and with which key it was signed. */
  signed: { size: number; at: string; key: string } | null;
  at: string;
}

/** Who verified a chain last, and what came of it. */
export interface LastVerification {
  /** A person's id, or system:shell. */
  by: string;
  sentence: string;
  holds: boolean;
}
