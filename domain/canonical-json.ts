/** A value that JSON can say. Numbers must be finite, strings whole (no half of a surrogate pair). */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

const noForm = (what: string) => new Error(`no canonical form: ${what}`);

function textOf(value: string): string {
  if (!value.isWellFormed()) throw noForm('half of a surrogate pair');
  return JSON.stringify(value);
}

/**
 * RFC 8785: no white space, keys in the order of their UTF-16 units, numbers and strings as ECMAScript writes them.
 * Throws on what has no canonical form, which is a bug of the caller: input is refused long before.
 */
export function canonicalJson(value: Json): string {
  if (typeof value === 'string') return textOf(value);
  if (value === undefined) throw noForm('undefined');
  if (typeof value === 'number' && !Number.isFinite(value)) throw noForm('a number that is not finite');
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  // One text that grows is quicker than lists that are joined, and a new version's entry has half a million characters.
  let text = '';
  if (Array.isArray(value)) {
    for (const one of value) text += text === '' ? canonicalJson(one) : `,${canonicalJson(one)}`;
    return `[${text}]`;
  }
  const object = value as { readonly [key: string]: Json };
  for (const key of Object.keys(object).sort())
    text += `${text === '' ? '' : ','}${textOf(key)}:${canonicalJson(object[key] as Json)}`;
  return `{${text}}`;
}
