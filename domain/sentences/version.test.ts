import { expect, test } from 'vitest';
import type { TrailPayloads } from '../trail-event';
import { versionCameIn, versionOnClaim } from './version';

type Place = TrailPayloads['version.committed']['places'][number];

const place = (more: Partial<Place>): Place => ({
  claim: 'c',
  span: 's',
  state: 'exact',
  before: { exact: 'ten weeks', start: 3 },
  exact: 'ten weeks',
  start: 3,
  contextChanged: false,
  contextBefore: '',
  contextAfter: '',
  ...more,
});

test.each([
  [place({ state: 'changed', exact: 'eleven weeks' }), 'committed version 7: “ten weeks” became “eleven weeks”'],
  [place({ state: 'lost' }), 'committed version 7: “ten weeks” lost its place in the text'],
  [place({ state: 'moved' }), 'committed version 7: “ten weeks” stands elsewhere in the text'],
  [place({ contextChanged: true }), 'committed version 7: the sentence around “ten weeks” changed'],
  [place({}), 'committed version 7: these words stand unchanged'],
  [place({ claim: 'other', state: 'lost' }), 'committed version 7: these words stand unchanged'],
])('what a version did to a claim %#', (one, told) => {
  expect(versionOnClaim({ number: 7, places: [one] }, 'c')).toBe(told);
});

test('the same change in two places is told once', () => {
  const changed = place({ state: 'changed', exact: 'eleven weeks' });
  const told = versionOnClaim({ number: 7, places: [changed, { ...changed, span: 't' }] }, 'c');
  expect(told).toBe('committed version 7: “ten weeks” became “eleven weeks”');
});

test('a signature falls to a version by name', () => {
  expect(versionCameIn({ number: 7, summary: ' ', numbers: [] })).toBe('Version 7 came in. It touched no claim.');
  expect(versionCameIn({ number: 7, summary: 'A call', numbers: [4, 2] })).toBe(
    'Version 7 came in, “A call”. It touched claims 2 and 4.',
  );
});
