import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkpointProblem } from './checkpoint-rule.mjs';
import { canonical, chainChecker } from './trail-rule.mjs';

const page = readFileSync(new URL('../../docs/trail.md', import.meta.url), 'utf8');
const shown = page
  .split('\n')
  .filter((line) => /^\{"(seq|checkpoint)":/.test(line))
  .map((line) => JSON.parse(line));

test('the example in docs/trail.md holds by the rule that it tells of', () => {
  const [first, second, third, opened, signed] = shown;
  const text = (line: { payload: unknown }) => ({ ...line, payload: canonical(line.payload) });
  const check = chainChecker('example');
  for (const line of [text(first), second, text(third)]) expect(check(line)).toBeUndefined();
  expect(checkpointProblem(signed)).toBeUndefined();
  expect(signed.checkpoint).toMatchObject({ chain: 'example', size: third.seq, head: third.hash });
  const again = chainChecker('example');
  again(text(first));
  expect(again(text({ ...second, ...opened }))).toBeUndefined();
  expect([opened, third].map(({ payload }) => Buffer.byteLength(canonical(payload)))).toEqual([98, 143]);
  expect(Object.keys(JSON.parse(canonical(third.payload)))).toEqual(['', 'A', 'text', 'z', 'é', '😀', '\ufb33']);
});

test('the example holds for the verifier in Python too', ({ skip }) => {
  const python = spawnSync('python3', ['--version']).status === 0;
  if (!python) return skip('no python3 here');
  const folder = mkdtempSync(join(tmpdir(), 'stet-example-'));
  const [first, second, third, opened, signed] = shown;
  const verified = (lines: object[]) => {
    const [trail, checkpoints] = ['trail.ndjson', 'checkpoints.ndjson'].map((name) => join(folder, name));
    writeFileSync(trail as string, `${lines.map((line) => JSON.stringify(line)).join('\n')}\n`);
    writeFileSync(checkpoints as string, `${JSON.stringify(signed)}\n`);
    return spawnSync('python3', ['docs/verify.py', 'example', trail as string, checkpoints as string]).status;
  };
  expect(verified([first, second, third])).toBe(0);
  expect(verified([first, { ...second, ...opened }, third])).toBe(0);
  expect(verified([first, second, { ...third, payload: { ...third.payload, z: [] } }])).toBe(1);
  rmSync(folder, { recursive: true });
});
