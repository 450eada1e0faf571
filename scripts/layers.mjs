// The house's walls: who may import whom, and a few names that hide what a file is for. No allowlist.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** app -> server -> domain <- editor <- ui <- app */
const MAY = {
  domain: ['domain'],
  editor: ['editor', 'domain'],
  ui: ['ui', 'editor', 'domain'],
  server: ['server', 'domain', 'prisma/generated'],
  app: ['app', 'ui', 'editor', 'domain', 'server'],
  prisma: ['prisma', 'server', 'domain', 'scripts'],
  e2e: ['e2e', 'scripts', 'domain'],
  bench: ['bench', 'prisma', 'server', 'domain', 'scripts'],
};

/** What of editor/ runs without a browser, and may be used by the server. */
const SERVER_SAFE = [
  'editor/schema',
  'editor/positions',
  'editor/replace-text',
  'editor/parse-html',
  'editor/html-reading',
  'editor/html-nesting',
  'editor/inline-runs',
  'editor/linkable',
  'editor/raised',
  'editor/struck-out',
];

/** The handle on the database: the gate's three doors and auth, nobody else. */
const HANDLE = 'server/database';
const HANDLE_FOR = ['server/gate.ts', 'server/auth.ts'];
/** Its types, and letting it go at the end of a script or test, are no way in. */
const HARMLESS = /^import type |\bcloseDatabase\b/;

const DOMAIN_PACKAGES = ['zod'];
const BANNED_FOLDERS = ['utils', 'helpers', 'lib', 'common'];
const LONGEST = 300;

const isTest = (file) => /\.test\.tsx?$/.test(file);

function* sources(folder) {
  for (const entry of readdirSync(join(ROOT, folder), { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`;
    if (entry.name === 'node_modules' || path === 'prisma/generated') continue;
    if (entry.isDirectory()) yield* sources(path);
    else if (/\.tsx?$/.test(entry.name)) yield path;
  }
}

const IMPORT =
  /^(?:import|export)\s[^'"]*?from\s*['"]([^'"]+)['"]|^import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gm;

function importsOf(file) {
  const text = readFileSync(join(ROOT, file), 'utf8');
  return [...text.matchAll(IMPORT)].map((match) => ({ statement: match[0], to: match[1] ?? match[2] ?? match[3] }));
}

/** The imported file from the root of the house, without its ending; null for a package. */
function inHouse(file, to) {
  if (to.startsWith('@/')) return to.slice(2);
  if (!to.startsWith('.')) return null;
  return relative(ROOT, resolve(ROOT, dirname(file), to))
    .split(sep)
    .join('/');
}

const under = (path, folder) => path === folder || path.startsWith(`${folder}/`);

function faultOf(file, { statement, to }) {
  const [layer] = file.split('/');
  const target = inHouse(file, to);
  if (target === null)
    return layer === 'domain' && !DOMAIN_PACKAGES.includes(to) && !isTest(file) && !/^import type/.test(statement)
      ? `domain is pure: it may not import the package ${to}`
      : null;
  const test = isTest(file) && (under(target, 'prisma') || under(target, 'server') || under(target, 'scripts'));
  const safe = layer === 'server' && SERVER_SAFE.includes(target.replace(/\.tsx?$/, ''));
  if (!test && !safe && !MAY[layer].some((folder) => under(target, folder))) return `${layer} may not import ${target}`;
  if (target.replace(/\.ts$/, '') === HANDLE && !HANDLE_FOR.includes(file) && !HARMLESS.test(statement))
    return 'only the gate and auth may import the handle on the database';
  return null;
}

const faults = [];
for (const layer of Object.keys(MAY)) {
  for (const file of sources(layer)) {
    for (const found of importsOf(file)) {
      const fault = faultOf(file, found);
      if (fault) faults.push(`${file}: ${fault}`);
    }
    if (/\/index\.tsx?$/.test(file)) faults.push(`${file}: a barrel; import the file itself`);
    if (file.split('/').some((part) => BANNED_FOLDERS.includes(part)))
      faults.push(`${file}: name the folder by what is in it`);
    if (!/\/(?:[a-z0-9-]+|\[[.\w-]+\])(?:\.[a-z0-9-]+)*\.tsx?$/.test(file))
      faults.push(`${file}: file names are kebab-case`);
    const lines = readFileSync(join(ROOT, file), 'utf8').split('\n').length;
    if (lines > LONGEST) faults.push(`${file}: ${lines} lines, split it by meaning`);
  }
}

for (const fault of faults) console.error(fault);
console.log(faults.length === 0 ? 'The layers hold.' : `${faults.length} breaches of the layers.`);
process.exit(faults.length === 0 ? 0 : 1);
