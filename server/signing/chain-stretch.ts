import type { Reached } from '@/domain/trail-entry';
import { type StoredLine, type Stretch, verifyStretch } from '@/domain/verification';
import { sha256 } from '../given';

export interface StretchIn {
  before: Reached;
  /** As keeps/verification.ts reads them. */
  lines: string;
  wanted: number[];
}

type Stored = [number, string, string, string, string, string, string, string | null, string | null, boolean];

const lineOf = ([seq, at, actor, type, payloadHash, prevHash, hash, salt, payload, sealed]: Stored): StoredLine => ({
  ...{ seq, at, actor, type, payloadHash, prevHash, hash },
  ...{ salt, payload, sealed },
});

/** Recomputes lines of a chain as they come from the database. */
export const readStretch = ({ before, lines, wanted }: StretchIn): Stretch =>
  verifyStretch(before, (JSON.parse(lines) as Stored[]).map(lineOf), wanted, sha256);
