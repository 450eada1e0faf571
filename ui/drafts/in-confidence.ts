/** Marks what is never kept in the browser: a copy by `{ ...typed, … }` carries the mark along. */
const IN_CONFIDENCE: unique symbol = Symbol('in confidence');

/** What somebody types in confidence. It stays in the memory of the page: `keep` and `useKept` take none of it. */
export interface InConfidence {
  readonly [IN_CONFIDENCE]: true;
}

export const inConfidence = <T extends object>(typed: T): T & InConfidence => ({ ...typed, [IN_CONFIDENCE]: true });

/** A last parameter that nobody can give where T, or one of what it may be, is in confidence: it does not compile. */
export type NotInConfidence<T> = [Extract<T, InConfidence>] extends [never] ? [] : [never];

const isMarked = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && (IN_CONFIDENCE in value || Object.values(value).some(isMarked));

/** Throws where a marked thing came past the types, at whatever depth of the value. */
export function refuseInConfidence(value: unknown): void {
  if (isMarked(value)) throw new Error('What is typed in confidence is not kept in the browser.');
}
