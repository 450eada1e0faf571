import { canonicalJson } from './canonical-json';
import { retryAt } from './capture-fault';

export const CHECKPOINT_RULE = 'stet-checkpoint-1';

/** What is signed: that a chain had this many entries, the last of them with this hash, at this time. */
export interface Checkpoint {
  rule: typeof CHECKPOINT_RULE;
  chain: string;
  size: number;
  head: string;
  at: string;
  /** The fingerprint of the key that signs it. */
  key: string;
}

export interface SignedCheckpoint {
  checkpoint: Checkpoint;
  /** Ed25519 over the canonical JSON of the checkpoint, in lower-case hex. */
  signature: string;
  /** Its 32 bytes, in base64. */
  publicKey: string;
}

/** The text whose UTF-8 bytes are signed. */
export const checkpointText = ({ rule, chain, size, head, at, key }: Checkpoint): string =>
  canonicalJson({ rule, chain, size, head, at, key });

/** A checkpoint as a line of checkpoints.ndjson, without its newline. */
export const checkpointLine = ({ checkpoint, signature, publicKey }: SignedCheckpoint): string =>
  JSON.stringify({ checkpoint, signature, publicKey });

/** Where checkpoints are sent besides webhooks. */
export const CHECKPOINT_WAYS = ['file', 'mail'] as const;
export type CheckpointWay = (typeof CHECKPOINT_WAYS)[number];

/** Why checkpoints could not be sent. */
export const SENDING_FAULTS = [
  'folder-missing',
  'folder-refused',
  'disk-full',
  'folder-failed',
  'mail-unreachable',
  'mail-refused',
  'mail-failed',
] as const;
export type SendingFault = (typeof SENDING_FAULTS)[number];

const DAY_MS = 24 * 3_600_000;

/** When the next checkpoints of the day are due: midnight, UTC. */
export const nextDay = (now: Date): Date => new Date((Math.floor(now.getTime() / DAY_MS) + 1) * DAY_MS);

/** When it is tried again: as captures are, and once a day for as long as it takes: what is not outside proves less. */
export const sendAgainAt = (tries: number, now: Date): Date =>
  new Date(retryAt(tries, now.toISOString()) ?? now.getTime() + DAY_MS);
