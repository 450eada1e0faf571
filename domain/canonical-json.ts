/** A value that JSON can say. Numbers must be finite, strings whole (no half of a surrogate pair). */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

const noForm = (what: string) => new Error(`no canonical form: ${what}`);

/**
 * RFC 8785: no white space, keys in the order of their UTF-16 units, numbers and strings as ECMAScript writes them.
 * Throws on what has no canonical form, which is a bug of the caller: input is refused long before.
 */
export function canonicalJson(value: Json): string {
  if (value === undefined) throw noForm('undefined');
  if (typeof value === 'number' && !Number.isFinite(value)) throw noForm('a number that is not finite');
  if (typeof value === 'string' && !value.isWellFormed()) throw noForm('half of a surrogate pair');
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const object = value as { readonly [key: string]: Json };
  const members = Object.keys(object)
    .sort()
    .map((key) => `${canonicalJson(key)}:${canonicalJson(object[key] as Json)}`);
  return `{${members.join(',')}}`;
}
