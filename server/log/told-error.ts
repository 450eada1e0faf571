/** What a log may say of an error: its kind and where it was, never its message, which may quote what somebody wrote. */
export interface ToldError {
  class: string;
  code?: string;
  /** The number that the page told its reader. */
  digest?: string;
  stack?: string[];
  cause?: ToldError;
}

const DEEPEST = 4;
const MOST_FRAMES = 30;
/** `at name (file:1:2)`, `at async file:1:2`, `at new Name (node:internal/…:1:2)`, `at async Promise.all (index 0)`. */
const FRAME = /^\s+at [^()]*(?:\([^()\s]*:\d+:\d+\)|:\d+:\d+|\(index \d+\)|\(<anonymous>\)|\(native\))$/;
const NAME = /^[A-Za-z_$][\w$]{0,60}$/;
const CODE = /^[A-Z0-9_]{2,40}$/;
const DIGEST = /^[\w@;-]{1,40}$/;

/** The frames alone: a message of several lines may look like some, so it is cut away first. */
function framesOf({ stack = '', message }: Error): string[] {
  const end = message ? stack.indexOf(message) : -1;
  const after = end < 0 ? stack : stack.slice(end + message.length);
  return after
    .split('\n')
    .filter((line) => FRAME.test(line))
    .slice(0, MOST_FRAMES)
    .map((line) => line.trim().slice(3).replace(`${process.cwd()}/`, ''));
}

const matching = (value: unknown, form: RegExp) => (typeof value === 'string' && form.test(value) ? value : undefined);

/** Prisma keeps what the database said in `meta` and in an error of its adapter. */
const inside = (error: Record<string, unknown>): unknown =>
  error.cause ?? (error.meta as { driverAdapterError?: unknown } | undefined)?.driverAdapterError;

export function toldError(error: unknown, depth = 0): ToldError {
  if (error === null || typeof error !== 'object') return { class: error === null ? 'null' : typeof error };
  const layer = error as Record<string, unknown>;
  const isError = error instanceof Error;
  const cause = inside(layer);
  const code = matching(layer.originalCode, CODE) ?? matching(layer.code, CODE);
  const digest = matching(layer.digest, DIGEST);
  const stack = isError ? framesOf(error) : [];
  return {
    class: matching(layer.name, NAME) ?? (isError ? 'Error' : 'object'),
    ...(code && { code }),
    ...(digest && { digest }),
    ...(stack.length > 0 && { stack }),
    ...(cause && depth < DEEPEST ? { cause: toldError(cause, depth + 1) } : {}),
  };
}
