import { z } from 'zod';

/** `?limit=` (1 to 200, 50 unless told) and `&after=`, the cursor of the last answer. */
export const pageInput = {
  limit: z.coerce.number().int().min(1).max(200).default(50),
  after: z.string().max(200).optional(),
};

export interface Page<T> {
  items: T[];
  /** Null at the end. */
  next: string | null;
}

/** A cursor is the place of the last item, in a form that nobody takes apart. */
export const cursorOf = (...place: (string | number)[]): string =>
  Buffer.from(JSON.stringify(place)).toString('base64url');

/** The place a cursor names; null when it is none of ours. */
export function placeOf(cursor: string | undefined, length: number): (string | number)[] | null {
  if (!cursor) return null;
  try {
    const place: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(place) && place.length === length ? place : null;
  } catch {
    return null;
  }
}

/** A page from one item more than was asked for. */
export function pageOf<R, T>(
  rows: readonly R[],
  limit: number,
  show: (row: R) => T,
  cursor: (row: R) => string,
): Page<T> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items: items.map(show), next: rows.length > limit && last !== undefined ? cursor(last) : null };
}
