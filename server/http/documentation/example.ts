/** What a name in an example stands for in openapi.json, where an example has to be of the right kind. */
const SAMPLE: Record<string, unknown> = {
  $REVISION: 3,
  $OTHER_REVISION: 2,
  $HASH: `sha256:${'0123456789abcdef'.repeat(4)}`,
  $DIGEST: `sha256:${'0123456789abcdef'.repeat(4)}`,
};

const NUMBERS = ['$REVISION', '$OTHER_REVISION'];

/** An example as openapi.json gives it: every name filled in. */
export function sampled(value: unknown): unknown {
  if (typeof value === 'string' && value.startsWith('$'))
    return SAMPLE[value] ?? `the-${value.slice(1).toLowerCase().replaceAll('_', '-')}`;
  if (Array.isArray(value)) return value.map(sampled);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, sampled(part)]));
}

/** An example as a shell sends it: what stands for a number loses its quotation marks. */
export const asText = (body: unknown): string =>
  NUMBERS.reduce((text, name) => text.replaceAll(`"${name}"`, name), JSON.stringify(body, null, 2));
