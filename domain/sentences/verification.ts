import type { Verified } from '../verification';
import { shortKey } from './signing-keys';

const moment = (iso: string) => `${iso.slice(0, 16).replace('T', ' ')} UTC`;

function signedTold({ entries, signed }: Verified): string {
  if (!signed) return 'Nothing of it is signed yet: until it is, cutting off its newest entries would not show.';
  const covered = `Entries 1 to ${signed.size} are signed, last on ${moment(signed.at)} with the key ${shortKey(signed.key)}`;
  const newer = entries - signed.size;
  if (newer === 0) return `${covered}.`;
  const rest = newer === 1 ? 'The newest entry is' : `The ${newer} newest entries are`;
  return `${covered}. ${rest} signed at the next sign-off, or at midnight (UTC).`;
}

/** What came of recomputing a chain, for the person who asked. */
export function verifiedTold(verified: Verified): string {
  const { entries, fault } = verified;
  if (!fault) {
    const holds = entries === 1 ? 'The one entry holds' : `All ${entries.toLocaleString('en')} entries hold`;
    return `${holds}: none was altered, taken out or moved. ${signedTold(verified)}`;
  }
  const before = fault.seq > 1 ? ` Entries 1 to ${fault.seq - 1} hold.` : '';
  return `${fault.sentence}${before} Do not work on: tell your administrator, who has npm run verify and the backups.`;
}

/** The last time that somebody verified a chain, to stand after their name. */
export const lastVerified = (last: { at: string; holds: boolean; entries: number; problem: string | null }): string =>
  last.holds
    ? `verified it on ${moment(last.at)}: it held to entry ${last.entries.toLocaleString('en')}.`
    : `verified it on ${moment(last.at)}: it did not hold. ${last.problem ?? ''}`;
