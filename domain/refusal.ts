/** A refusal is a returned value: a code, a sentence for the person, and what they need to go on. */
export const REFUSAL_STATUS = {
  invalid: 422,
  'signed-out': 401,
  'not-permitted': 403,
  'not-found': 404,
  stale: 409,
  blocked: 409,
  'too-large': 413,
  'unsupported-type': 415,
  'too-many': 429,
  busy: 503,
} as const;

export type RefusalCode = keyof typeof REFUSAL_STATUS;

export interface Refusal {
  code: RefusalCode;
  /** One or two plain sentences that say what stands in the way and what to do next. */
  sentence: string;
  /** `invalid`: what is wrong, by the path of the field. */
  fields?: Record<string, string>;
  /** `stale`: the present state of what the person saw. `blocked`: the blockers. */
  present?: unknown;
  /** `too-many`, `busy`: seconds. */
  retryAfter?: number;
}

export type Refused = { ok: false; refusal: Refusal };
export type Result<T> = { ok: true; value: T } | Refused;

export const isRefused = (value: unknown): value is Refused =>
  typeof value === 'object' && value !== null && 'ok' in value && value.ok === false;

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });

export const refuse = (
  code: RefusalCode,
  sentence: string,
  more: Omit<Refusal, 'code' | 'sentence'> = {},
): Refused => ({
  ok: false,
  refusal: { code, sentence, ...more },
});

export const invalid = (fields: Record<string, string>): Refused =>
  refuse('invalid', Object.values(fields)[0] ?? 'Something in what you sent cannot be used.', { fields });

/** Not there, and not for you to know of, are the same answer. */
export const notFound = (): Refused => refuse('not-found', 'There is no such page, or it is not for you.');
