import { expect, test } from 'vitest';
import { EXPORT_FORMS, OPEN_FORMS } from '../export';
import { asOf, EXPORT_AS, exportedBy, FORM_SHOWN, inTheWay, progressTold, verifyTold } from './exports';

const version = { number: 3 } as Parameters<typeof asOf>[0]['version'];
const signOff = (valid: boolean) => ({ valid }) as NonNullable<Parameters<typeof asOf>[0]['signOff']>;

test('an export says what moment it shows', () => {
  expect(asOf({ version, signOff: null })).toBe('The story as it stands now: version 3, not signed off.');
  expect(asOf({ version, signOff: signOff(true) })).toBe('The story as it stands now: version 3, signed off.');
  expect(asOf({ version, signOff: signOff(false) })).toBe(
    'The story as it stands now: version 3. Its signature no longer holds.',
  );
});

test('what stands in the way is counted in words', () => {
  expect(inTheWay(0)).toBe('Nothing stands in the way: an editor may sign it.');
  expect(inTheWay(1)).toMatch(/^One thing stands in the way/);
  expect(inTheWay(7)).toMatch(/^7 things stand in the way/);
});

test('progress, who exported, and how long the trail is', () => {
  expect(progressTold({ claims: 0, settled: 0, clear: 0, blockers: 1 })).toBe('none yet');
  expect(progressTold({ claims: 27, settled: 17, clear: 14, blockers: 9 })).toBe('17 settled, 14 clear, of 27');
  expect(exportedBy('Ines Maroto', '12 February 2026 at 14:20 UTC')).toMatch(/^exported by Ines Maroto, 12 February/);
  expect(verifyTold.head(1)).toContain('one entry');
  expect(verifyTold.head(1204)).toContain('1,204 entries');
});

test('every form has its words', () => {
  expect(Object.keys(EXPORT_AS).sort()).toEqual([...EXPORT_FORMS].sort());
  for (const form of OPEN_FORMS) expect(FORM_SHOWN[form].purpose).toMatch(/\.$/);
});
