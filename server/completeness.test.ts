import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { OPERATIONS } from './http/operations';

const ROOT = new URL('..', import.meta.url).pathname;

function filesIn(folder: string, ending: RegExp): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name) && !name.includes('node_modules') && !name.startsWith('generated'))
    .map((name) => join(ROOT, folder, name));
}

const read = (files: readonly string[]) => files.map((file) => readFileSync(file, 'utf8')).join('\n');

const modules = await Promise.all(
  ['server/commands', 'server/queries'].flatMap((folder) =>
    filesIn(folder, /\.ts$/)
      .filter((file) => !file.includes('.test.'))
      .map((file) => import(/* @vite-ignore */ file) as Promise<Record<string, unknown>>),
  ),
);
const isDoor = (thing: unknown): thing is object =>
  typeof thing === 'object' && thing !== null && 'action' in thing && 'scope' in thing;
const exported = new Map(modules.flatMap((module) => Object.entries(module).filter(([, one]) => isDoor(one))));
const doors = [...exported.keys()];

const matrix = join(ROOT, 'server/permission-matrix.test.ts');
const rows = read(filesIn('server', /^test-permissions-[a-z-]+\.ts$/));
const tests = read(
  [...filesIn('server', /\.test\.ts$/), ...filesIn('prisma', /\.ts$/)].filter((file) => file !== matrix),
);
const journeys = read(filesIn('e2e', /\.ts$/));

test('every command and query is found', () => {
  expect(doors.length).toBeGreaterThan(30);
});

test.each(doors)('%s has a row in the permission matrix', (door) => {
  expect(rows).toMatch(new RegExp(`^  ${door}: \\{`, 'm'));
});

test.each(doors)('%s is tested beyond who may', (door) => {
  const byCall = OPERATIONS.some((operation) => {
    const source = operation.kind === 'write' ? operation.command : operation.query;
    return source === exported.get(door) && called(operation.method, operation.path);
  });
  expect(byCall || new RegExp(`\\b${door}\\b`).test(tests) || screenOf(door)).toBe(true);
});

/** A call that a test or journey makes: its method, and its path with anything for the names. */
function called(method: string, path: string): boolean {
  const pattern = path.replace(/\{\w+\}/g, "[^'`/]+").replaceAll('/', '\\/');
  const said = new RegExp(`['"\`]${pattern}['"\`?]`);
  return (tests.includes(`'${method}'`) || journeys.includes(method)) && (said.test(tests) || said.test(journeys));
}

/** A query of a page is tested by the journeys that open the page. */
function screenOf(door: string): boolean {
  const pages = filesIn('app', /(^|\/)page\.tsx$/).filter((file) =>
    new RegExp(`\\b${door}\\b`).test(readFileSync(file, 'utf8')),
  );
  return pages.some((file) => visited(file));
}

function visited(file: string): boolean {
  const route = file.slice(join(ROOT, 'app').length).replace(/\/page\.tsx$/, '') || '/';
  const pattern = route.replace(/\[\w+\]/g, "[^'`]+").replaceAll('/', '\\/');
  return new RegExp(`['"\`](?:\\$\\{origin\\})?${pattern}['"\`?#]`).test(journeys);
}

test.each(filesIn('app', /(^|\/)page\.tsx$/))('a journey opens %s', (file) => {
  expect(visited(file)).toBe(true);
});

test.each(OPERATIONS.map(({ method, path }) => [method, path] as const))('a test calls %s %s', (method, path) => {
  expect(called(method, path)).toBe(true);
});
