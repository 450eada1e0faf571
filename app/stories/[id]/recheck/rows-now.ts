import { type RecheckRow, stillAsks } from '@/domain/recheck';
import { SEEN_TO } from '@/domain/sentences/recheck';
import type { ClaimView } from '@/domain/views';
import type { Sign } from '@/domain/vocabulary';

/** What became of a row that asks for nothing any more. */
export interface Done {
  sentence: string;
  /** How the claim shows now; null where another saw to it. */
  sign: Sign | null;
  /** The claim's revision then. */
  revision: number;
}

const byKey = (rows: readonly RecheckRow[]) => new Map(rows.map((row) => [row.key, row]));

/** The rows as the server sent them last, each in the place it had; what is asked no longer stays, what is new comes last. */
export function rowsNow(before: readonly RecheckRow[], sent: readonly RecheckRow[]): RecheckRow[] {
  const [fresh, known] = [byKey(sent), byKey(before)];
  return [...before.map((row) => fresh.get(row.key) ?? row), ...sent.filter((row) => !known.has(row.key))];
}

/** The rows that ask for nothing any more, by one's own act or another's. What changed after one's own act asks again. */
export function doneNow(
  rows: readonly RecheckRow[],
  sent: readonly RecheckRow[],
  own: ReadonlyMap<string, Done>,
): Map<string, Done> {
  const fresh = byKey(sent);
  const done = new Map<string, Done>();
  for (const { key, item } of rows) {
    const [mine, asked] = [own.get(key), fresh.get(key)];
    if (mine && !(asked && asked.item.claim.revision > mine.revision)) done.set(key, mine);
    else if (!asked) done.set(key, { sentence: SEEN_TO, sign: null, revision: item.claim.revision });
  }
  return done;
}

/** The rows of a claim that ask for nothing any more, after an act on one of them. */
export const answeredBy = (claim: ClaimView, rows: readonly RecheckRow[]): string[] =>
  rows.filter((row) => row.item.claim.id === claim.id && !stillAsks(row, claim)).map((row) => row.key);

/** The row after one that is done, or the first that is still open. */
export function nextOpen(rows: readonly RecheckRow[], done: ReadonlyMap<string, Done>, after: string): string | null {
  const open = (row: RecheckRow) => !done.has(row.key);
  const at = rows.findIndex((row) => row.key === after);
  return (rows.slice(at + 1).find(open) ?? rows.find(open))?.key ?? null;
}
