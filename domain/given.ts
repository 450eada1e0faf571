import type { Standing } from './permissions';
import type { Sha256 } from './trail-entry';

/** Who acts, as the gate found them in this transaction. */
export interface Actor {
  id: string;
  name: string;
  standing: Standing;
  /** Whether the desk hides the first finding from second checkers. */
  blind?: boolean;
}

/** What the domain does not make itself. `now`: ISO 8601 UTC with milliseconds. */
export interface Given {
  now: string;
  newId: () => string;
  /** 32 random bytes in hex. */
  newSalt: () => string;
  sha256: Sha256;
}
