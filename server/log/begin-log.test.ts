import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { beginLog } from './begin-log';
import { logInto, onFailure } from './log';

const SECRET = 'canary-0e4b';
const lines: string[] = [];
const heard: string[] = [];
const spoken = { ...console };

beforeAll(() => {
  logInto((line) => lines.push(line));
  onFailure((what) => heard.push(what));
  vi.stubEnv('NODE_ENV', 'production');
  beginLog();
});
afterAll(() => {
  Object.assign(console, spoken);
  vi.unstubAllEnvs();
});

const last = () => JSON.parse(lines.at(-1) ?? '{}') as Record<string, unknown>;

test('what a package prints is told without its words', () => {
  console.error(` ⨯ ${SECRET}`, new RangeError(SECRET));
  expect(last()).toMatchObject({ level: 'warn', from: 'console.error', texts: 1, errors: [{ class: 'RangeError' }] });
  for (const level of ['log', 'info', 'warn', 'debug', 'trace'] as const) console[level](SECRET, { deep: SECRET });
  expect(last()).toMatchObject({ from: 'console.trace', texts: 2, errors: [] });
  expect(lines.join('')).not.toContain(SECRET);
});

test('an error of a page is a failure, by the number that its reader was told', () => {
  console.error(Object.assign(new TypeError(SECRET), { digest: '3339650783' }));
  expect(last()).toMatchObject({
    level: 'error',
    what: 'a page',
    error: { class: 'TypeError', digest: '3339650783', stack: expect.any(Array) },
  });
  expect(heard).toEqual(['a page']);
  expect(lines.join('')).not.toContain(SECRET);
});

test('a warning is told without its words', async () => {
  process.emitWarning(SECRET, { code: 'DEP0001' });
  await vi.waitFor(() =>
    expect(last()).toMatchObject({ from: 'warning', errors: [{ class: 'Warning', code: 'DEP0001' }] }),
  );
  expect(lines.join('')).not.toContain(SECRET);
});
