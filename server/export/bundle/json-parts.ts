import { canonicalJson, type Json } from '@/domain/canonical-json';

/** A list as canonical JSON, an item at a time: it need not fit into memory. */
export async function* jsonList(items: AsyncIterable<unknown>): AsyncGenerator<string> {
  let before = '[';
  for await (const item of items) {
    yield `${before}${canonicalJson(item as Json)}`;
    before = ',';
  }
  yield before === '[' ? '[]' : ']';
}

export async function* jsonValue(value: unknown): AsyncGenerator<string> {
  yield canonicalJson(value as Json);
}

/** All rows, read in stretches of which each begins behind the last row before it. */
export async function* inStretches<R, K>(
  read: (after: K, most: number) => Promise<R[]>,
  first: K,
  keyOf: (row: R) => K,
  most = 500,
): AsyncGenerator<R> {
  for (let after = first; ; ) {
    const rows = await read(after, most);
    yield* rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < most) return;
    after = keyOf(last);
  }
}
