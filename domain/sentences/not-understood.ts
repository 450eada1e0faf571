/** What a parser found wrong with a field, as far as the schema did not say it in words of its own. */
export interface Fault {
  code?: string;
  expected?: string;
  values?: readonly unknown[];
  input?: unknown;
  path?: readonly PropertyKey[];
  maximum?: number | bigint;
  minimum?: number | bigint;
  keys?: readonly string[];
}

const KINDS: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
};

const nameOf = (fault: Fault) => {
  const name = fault.path?.filter((part) => typeof part === 'string').at(-1);
  return name ? `“${String(name)}”` : 'This';
};

/** A sentence for a fault; undefined leaves it to the parser. */
export function notUnderstood(fault: Fault): string | undefined {
  const name = nameOf(fault);
  if (fault.input === undefined && (fault.code === 'invalid_type' || fault.code === 'invalid_value'))
    return `${name} is missing.`;
  if (fault.code === 'invalid_type') return `${name} must be ${KINDS[fault.expected ?? ''] ?? 'of another kind'}.`;
  if (fault.code === 'invalid_value') return `${name} must be one of: ${(fault.values ?? []).join(', ')}.`;
  if (fault.code === 'too_big') return `${name} is too large: ${fault.maximum} is the most.`;
  if (fault.code === 'too_small') return `${name} is too small: ${fault.minimum} is the least.`;
  if (fault.code === 'invalid_union' || fault.code === 'invalid_format')
    return `${name} is not of a form that can be used.`;
  return undefined;
}
