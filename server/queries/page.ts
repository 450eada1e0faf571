import { z } from 'zod';
import { id, plainText } from '@/domain/text-input';

/** The place of an item in its list, by what the list is ordered by. What the database could not take is none. */
export const BY_NUMBER = z.tuple([
  z
    .int()
    .min(1)
    .max(2 ** 31 - 1),
]);
export const BY_MOMENT = z.tuple([z.iso.datetime({ precision: 3 }).refine((at) => !at.startsWith('0000')), id]);
export const BY_NAME = z.tuple([plainText(1000), id]);

type Form = z.ZodType<(string | number)[]>;

export interface Page<T> {
  items: T[];
  /** Null at the end. */
  next: string | null;
}

/** A cursor is the place of the last item, in a form that nobody takes apart. */
export const cursorOf = (...place: (string | number)[]): string =>
  Buffer.from(JSON.stringify(place)).toString('base64url');

/** The place a cursor names; null where there is none, or it is not as Stet gives it. */
export function placeOf<P extends (string | number)[]>(cursor: string | undefined, form: z.ZodType<P>): P | null {
  if (!cursor) return null;
  try {
    const place = form.safeParse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
    return place.success && cursorOf(...place.data) === cursor ? place.data : null;
  } catch {
    return null;
  }
}

const NO_PLACE = 'This is not a place in the list: take “next” from the answer before, as it came.';
/** A source's name of 500 characters, in the longest way they can be written. */
const LONGEST = 4000;

const cursor = (form: Form) =>
  z
    .string()
    .max(LONGEST, { error: NO_PLACE })
    .refine((given) => given === '' || placeOf(given, form) !== null, { error: NO_PLACE });

/** `?limit=` (1 to 200, 50 unless told) and `&after=`, the cursor of the last answer: another is refused, not passed over. */
export const pageInput = (form: Form) => ({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  after: cursor(form).optional(),
});

/** The same of a page of the app: who comes by an address that was cut short or typed sees the list from its beginning. */
export const screenInput = (form: Form) => ({ ...pageInput(form), after: cursor(form).optional().catch(undefined) });

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
