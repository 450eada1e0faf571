import { randomInt } from 'node:crypto';

/** Ids that belong to no account: the range that systemd gives out to programs for as long as they run. */
const FIRST = 61_184;
const AFTER_LAST = 65_520;

export interface BrowserAccount {
  uid?: number;
  gid?: number;
}

/**
 * Whom the browser runs as. Where the program itself is root: an id of its own for this one page, so that it can read and
 * end nothing that is anybody's, and its sandbox works as it does for ordinary people. Else: whoever runs the program.
 */
export function browserAccount(): BrowserAccount {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return {};
  const id = randomInt(FIRST, AFTER_LAST);
  return { uid: id, gid: id };
}
