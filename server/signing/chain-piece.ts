import { type Piece, type StoredLine, verifyPiece } from '@/domain/verification';
import { sha256 } from '../given';

export interface PieceIn {
  /** The number of the entry before its first. */
  after: number;
  /** As keeps/verification.ts reads them. */
  lines: string;
  wanted: number[];
}

const [BETWEEN_LINES, BETWEEN_FIELDS] = ['\x1e', '\x1f'];
const FIELDS = 10;

const given = (field: string | undefined) => (field?.startsWith('+') ? field.slice(1) : null);

/** Neither mark stands in what the program writes: whoever put one into a field made another number of fields, and no line. */
function lineOf(text: string, due: number): StoredLine {
  const found = text.split(BETWEEN_FIELDS);
  const isLine = found.length === FIELDS;
  const [seq, at = '', actor = '', type = '', payloadHash = '', prevHash = '', hash = '', salt, payload, sealed] =
    isLine ? found : [];
  return {
    seq: isLine ? Number(seq) : due,
    at,
    actor,
    type,
    payloadHash,
    prevHash,
    hash,
    salt: given(salt),
    payload: given(payload),
    sealed: sealed === 't',
  };
}

/** Recomputes lines of a chain as they come from the database. */
export function readPiece({ after, lines, wanted }: PieceIn): Piece {
  const texts = lines === '' ? [] : lines.split(BETWEEN_LINES);
  const stored = texts.map((text, at) => lineOf(text, after + 1 + at));
  return verifyPiece(after, stored, wanted, sha256);
}
