import type { ClearanceCode } from './views-clearance';

/** What is written of signatures, of what is let stand for one, and of what is asked about them. */
export interface SignOffPayloads {
  'override.given': {
    override: string;
    code: string;
    key: string;
    claim: string | null;
    number: number | null;
    blocker: string;
    reason: string;
  };
  'override.withdrawn': {
    override: string;
    code: string;
    key: string;
    claim: string | null;
    number: number | null;
    reason: string;
  };
  'sign-off.given': {
    signOff: string;
    version: number;
    hash: string;
    documentHash: string;
    clearanceHash: string;
    claimsDigest: string;
    meaning: string;
    rulesVersion?: number;
  };
  'sign-off.voided': { signOff: string; version: number; why: string };
  'sign-off.withdrawn': { signOff: string; version: number; reason: string };
  /** Somebody asked whether a text may be published. `signOff`: what it was compared with, on its version. */
  'clearance.asked': {
    cleared: boolean;
    clearanceHash: string;
    signOff: string | null;
    version: number | null;
    reasons: ClearanceCode[];
    differences: number;
  };
}
