import type { Difference } from './text-differences';

export const CLEARANCE_CODES = [
  'not-signed',
  'killed',
  'sign-off-void',
  'markup-unread',
  'text-differs',
  'links-differ',
] as const;
export type ClearanceCode = (typeof CLEARANCE_CODES)[number];

export interface ClearanceReason {
  code: ClearanceCode;
  sentence: string;
}

/** The answer to "may exactly this text be published?": true for its moment. */
export interface Clearance {
  cleared: boolean;
  reasons: ClearanceReason[];
  /** The story's latest signature, whether or not it still holds; null where nobody has signed. */
  signOff: { id: string; by: string; at: string; version: number; valid: boolean } | null;
  /** Of what was submitted. */
  clearanceHash: string;
  /**
   * What the submission has otherwise than the signed text, in its order; of a link, its target, with the words it stands
   * on. At most 200.
   */
  differences: (Difference & { words?: string })[];
}
