import { expect, test } from 'vitest';
import { isConfidentialPath } from '@/domain/confidential-path';
import { OPERATIONS } from './operations';

/** Secret for what they carry besides: passwords, tokens, the code that opens the desk, the secret of a webhook. */
const OTHERWISE = /^\/(people|account|tokens|setup|webhooks)(\/|$)/;

test('the browser remembers nothing of a call whose command is secret', () => {
  const secret = OPERATIONS.filter((one) => one.kind === 'write' && one.command.secret).map((one) => one.path);
  const confidential = secret.filter((path) => !OTHERWISE.test(path));
  expect(confidential.length).toBeGreaterThan(8);
  expect(confidential.filter((path) => !isConfidentialPath(path) && !path.includes('sign-off'))).toEqual([]);
});

test('and of every call under such a path the command is secret, so that no answer is kept for a repeated key', () => {
  const open = OPERATIONS.filter((one) => isConfidentialPath(one.path) && one.kind === 'write' && !one.command.secret);
  expect(open.map((one) => one.path)).toEqual([]);
});
