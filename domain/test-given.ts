import type { Given } from './given';

/** For tests: ids and salts that count, one moment, and a "hash" that can be read. */
export function testGiven(now = '2026-03-02T09:00:00.000Z'): Given {
  const count = () => {
    let last = 0;
    return () => {
      last += 1;
      return last;
    };
  };
  const ids = count();
  const salts = count();
  const text = (part: string | Uint8Array) => (typeof part === 'string' ? part : `<${part.at(-1)}>`);
  return {
    now,
    newId: () => `new-${ids()}`,
    newSalt: () => salts().toString(16).padStart(64, '0'),
    sha256: (...parts) => parts.map(text).join(''),
  };
}
