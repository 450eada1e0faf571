import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkpointProblem } from './checkpoint-rule.mjs';
import { canonical, chainChecker } from './trail-rule.mjs';

const page = readFileSync(new URL('../../docs/trail.md', import.meta.url), 'utf8');
const shown = page
  .split('\n')
  .filter((line) => /^\{"(seq|checkpoint)":/.test(line))
  .map((line) => JSON.parse(line));

test('the example in docs/trail.md holds by the rule that it tells of', () => {
  const [first, second, signed] = shown;
  const check = chainChecker('example');
  expect(check({ ...first, payload: canonical(first.payload) })).toBeUndefined();
  expect(check(second)).toBeUndefined();
  expect(checkpointProblem(signed)).toBeUndefined();
  expect(signed.checkpoint).toMatchObject({ chain: 'example', size: second.seq, head: second.hash });
});
