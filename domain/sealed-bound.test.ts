import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { type Bound, type BoundClaim, boundOf, claimsDigest, sameBound } from './claims-digest';
import { boundWithout } from './sealed-bound';

const sha256 = (...parts: (string | Uint8Array)[]) =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest('hex');

const piece = (id: string) => ({
  id,
  recordHash: `sha256:${id}`,
  source: 'Fenna',
  tier: 'primary',
  stance: 'supports',
});

const claim = (more: Partial<BoundClaim>): BoundClaim => ({
  id: 'c1',
  number: 1,
  statement: 'It opened in 1931.',
  kind: 'date',
  risk: 'normal',
  spans: [],
  checks: [],
  evidence: [],
  ...more,
});

const before = boundOf(
  [claim({ evidence: [piece('e1'), piece('e2')], sealed: [{ id: 'e9', recordHash: 'sha256:e9' }] })],
  [],
);

test('binds a piece that was sealed by its hash, as the same piece would be bound now', () => {
  const sealed = [
    { id: 'e1', recordHash: 'sha256:e1' },
    { id: 'e9', recordHash: 'sha256:e9' },
  ];
  const now = boundOf([claim({ evidence: [piece('e2')], sealed })], []);
  expect(sameBound(boundWithout(before, 'e1').bound, now)).toBe(true);
});

test('keeps what it takes out, so that the digest that was signed can be recomputed', () => {
  const { bound, pieces } = boundWithout(before, 'e1');
  expect(pieces).toEqual([{ claim: 'c1', piece: piece('e1') }]);
  const again: Bound = boundOf(
    bound.claims.map((one) => ({
      ...one,
      evidence: [...one.evidence, ...pieces.map((of) => of.piece)],
      sealed: one.sealed?.filter(({ id }) => id !== 'e1'),
    })),
    [],
  );
  expect(claimsDigest(again, sha256)).toBe(claimsDigest(before, sha256));
});

test('leaves what does not rest on it as it was', () => {
  expect(boundWithout(before, 'e3')).toEqual({ bound: before, pieces: [] });
});
