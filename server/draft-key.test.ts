import { expect, test } from 'vitest';
import { draftKey } from './draft-key';

test('a person has the same key every time, and nobody else has it', () => {
  expect(draftKey('ada', 'secret')).toBe(draftKey('ada', 'secret'));
  expect(draftKey('ada', 'secret')).not.toBe(draftKey('ben', 'secret'));
  expect(draftKey('ada', 'secret')).not.toBe(draftKey('ada', 'another secret'));
  expect(Buffer.from(draftKey('ada', 'secret'), 'base64')).toHaveLength(32);
});

test('the key tells nothing of the secret', () => {
  expect(draftKey('ada', 'secret')).not.toContain('secret');
});
