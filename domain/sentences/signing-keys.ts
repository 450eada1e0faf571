/** "ed25519:3f2a9c01…": enough to tell two keys apart. */
export const shortKey = (fingerprint: string): string => `${fingerprint.slice(0, 16)}…`;
