/** A value that JSON can say. Numbers must be finite. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * RFC 8785: no white space, keys in the order of their UTF-16 units, numbers and strings as ECMAScript writes them.
 * Throws on what has no canonical form (a number that is not finite, undefined), which is a bug of the caller.
 */
export function canonicalJson(value: Json): string {
  if (typeof value === 'number' && !Number.isFinite(value))
    throw new Error('no canonical form: a number that is not finite');
  if (value === undefined) throw new Error('no canonical form: undefined');
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const object = value as { readonly [key: string]: Json };
  const members = Object.keys(object)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(object[key] as Json)}`);
  return `{${members.join(',')}}`;
}
