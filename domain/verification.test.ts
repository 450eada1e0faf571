import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { CHECKPOINT_RULE } from './checkpoint';
import { verifiedTold } from './sentences/verification';
import { chainStart, nextLine, type Sha256 } from './trail-entry';
import {
  type JudgedCheckpoint,
  judgeChain,
  type StoredLine,
  type Stretch,
  verifyPiece,
  verifyStretch,
  withPiece,
} from './verification';

const sha256: Sha256 = (...parts) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
};
const start = { seq: 0, hash: chainStart('story', sha256) };
const salt = '1'.repeat(64);

function chain(size: number, payload = '{}'): StoredLine[] {
  let before = start;
  return Array.from({ length: size }, () => {
    const what = { at: '2026-03-02T09:00:00.000Z', actor: 'person:a', type: 'note.written', salt, payload };
    const line = nextLine(before, what, sha256);
    before = line;
    return { ...line, salt, payload, sealed: false };
  });
}

const checkpoint = (
  lines: readonly StoredLine[],
  size: number,
  more: Partial<JudgedCheckpoint> = {},
): JudgedCheckpoint => ({
  checkpoint: {
    ...{ rule: CHECKPOINT_RULE, chain: 'story', size, head: lines[size - 1]?.hash ?? 'gone' },
    ...{ at: '2026-03-02T18:00:00.000Z', key: `ed25519:${'a'.repeat(64)}` },
  } as const,
  ...{ signature: '', publicKey: '', isSigned: true, isOurs: true },
  ...more,
});

/** The lines recomputed so many numbers at a time, each piece by itself, up to the first that does not hold. */
function inPieces(lines: readonly StoredLine[], size: number): Stretch {
  let all: Stretch = { reached: start, heads: {}, fault: null };
  for (let after = 0; after < (lines.at(-1)?.seq ?? 0) && !all.fault; after += size) {
    const some = lines.filter(({ seq }) => seq > after && seq <= after + size);
    all = withPiece(all, verifyPiece(after, some, [5], sha256));
  }
  return all;
}

const judged = (lines: readonly StoredLine[], signed: readonly JudgedCheckpoint[]) =>
  judgeChain(
    verifyStretch(
      start,
      lines,
      signed.map((one) => one.checkpoint.size),
      sha256,
    ),
    signed,
  );

test('a chain that holds says to which entry it is signed, when and with which key', () => {
  const lines = chain(5);
  expect(verifiedTold(judged(lines, [checkpoint(lines, 3)]))).toBe(
    'All 5 entries hold: none was altered, taken out or moved. Entries 1 to 3 are signed, last on 2026-03-02 18:00 UTC with the key ed25519:aaaaaaaa…. The 2 newest entries are signed at the next sign-off, or at midnight (UTC).',
  );
  expect(verifiedTold(judged(lines, []))).toContain('Nothing of it is signed yet');
});

test('it goes on in stretches, and says the same', () => {
  const lines = chain(5);
  const first = verifyStretch(start, lines.slice(0, 2), [], sha256);
  const second = verifyStretch(first.reached, lines.slice(2), [3], sha256);
  expect(second).toEqual({ reached: { seq: 5, hash: lines[4]?.hash }, heads: { 3: lines[2]?.hash }, fault: null });
  expect(verifyStretch(first.reached, lines.slice(3), [], sha256).fault?.seq).toBe(4);
});

const replaced = (lines: StoredLine[], at: number, more: Partial<StoredLine>) =>
  lines.map((line) => (line.seq === at ? { ...line, ...more } : line));

test.each([
  ['altered', replaced(chain(5), 4, { actor: 'person:b' }), 4, 'Entry 4 was altered: its hash is another.'],
  ['saying something else', replaced(chain(5), 2, { payload: '{"a":1}' }), 2, 'What entry 2 says was altered.'],
  ['emptied', replaced(chain(5), 2, { salt: null, payload: null }), 2, 'What entry 2 says is gone.'],
  ['taken out', chain(5).filter(({ seq }) => seq !== 3), 4, 'Entry 3 is missing: entry 4 stands in its place.'],
  [
    'of another chain',
    [...chain(2), ...chain(5, '{"other":1}').slice(2)],
    3,
    'Entry 3 does not follow from the entry before it.',
  ],
  ['cut off at the end', chain(4), 5, 'Entry 5 is missing: a checkpoint of 2026-03-02T18:00:00.000Z counts 5 entries.'],
  ['written anew', chain(5, '{"other":1}'), 5, 'Entry 5 is another than the one that was signed on'],
])('a chain with an entry %s does not hold, and the first bad one is named', (_, lines, seq, sentence) => {
  const signed = [checkpoint(chain(5), 5)];
  const whole = judged(lines, signed);
  expect(whole.fault?.seq).toBe(seq);
  expect(whole.fault?.sentence).toContain(sentence);
  for (const size of [2, 3, 5]) expect(judgeChain(inPieces(lines, size), signed)).toEqual(whole);
});

test('pieces are joined to what they would be in one go, and one without a line is missing', () => {
  const lines = chain(7);
  for (const size of [1, 2, 3, 7]) expect(inPieces(lines, size)).toEqual(verifyStretch(start, lines, [5], sha256));
  const cut = withPiece(inPieces(lines, 7), verifyPiece(7, [], [], sha256));
  expect(cut.fault).toEqual({ seq: 8, sentence: 'Entry 8 is missing.' });
});

test('what is sealed is not gone', () => {
  const lines = replaced(chain(3), 2, { salt: null, payload: null, sealed: true });
  expect(judged(lines, []).fault).toBeNull();
});

test('a checkpoint that is not signed, or by a key that the desk never had, is named before what comes after it', () => {
  const lines = replaced(chain(5), 5, { actor: 'person:b' });
  expect(judged(lines, [checkpoint(lines, 2, { isSigned: false })]).fault?.sentence).toContain(
    'checkpoint on entry 2 was altered',
  );
  const strange = judged(lines, [checkpoint(lines, 4, { isOurs: false })]);
  expect(strange.fault?.sentence).toContain('a key that this desk never had');
  expect(strange.entries).toBe(3);
  expect(verifiedTold(strange)).toContain('Entries 1 to 3 hold.');
});
