import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { writeWhole } from './files.mjs';
import { root } from './root.mjs';
import { run } from './run.mjs';
import { Stop, step } from './say.mjs';

const folders = ['app', 'domain', 'server', 'editor', 'ui', 'prisma', 'public', 'styles'];
const files = /^(package-lock\.json|tsconfig\.json|(next|postcss)\.config\.\w+|(proxy|instrumentation)\.ts)$/;
const apart = /\.test\.tsx?$|^prisma\/(generated|migrations)\//;
const stamp = join(root, '.next', 'stet-build');

/** Builds unless the build was made of exactly these sources. */
export async function buildIfNeeded({ out = process.stdout, signal } = {}) {
  const hash = sourcesHash();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  await step('Building', () => build(hash, signal), out);
}

async function build(hash, signal) {
  rmSync(stamp, { force: true });
  const next = join(root, 'node_modules', 'next', 'dist', 'bin', 'next');
  const { DATABASE_URL, STET_APP_DATABASE_URL, ...inherited } = process.env;
  const env = { ...inherited, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' };
  const result = await run(process.execPath, [next, 'build'], { cwd: root, env, signal });
  if (result.code !== 0) throw new Stop(`The program could not be built (next build).\n${result.output.trim()}`);
  writeWhole(stamp, hash, 0o644);
}

/** A hash over the name and content of every file that the build is made of. */
export function sourcesHash() {
  const inFolders = folders
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) => filesUnder(join(root, folder)));
  const atTop = readdirSync(root).filter((name) => files.test(name));
  const hash = createHash('sha256').update(process.versions.node.split('.')[0]);
  for (const name of [...inFolders, ...atTop].sort()) {
    hash.update(`\0${name}\0`).update(readFileSync(join(root, name)));
  }
  return hash.digest('hex');
}

function filesUnder(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const names = entries.map((entry) =>
    relative(root, join(entry.parentPath ?? entry.path, entry.name))
      .split(sep)
      .join('/'),
  );
  return names.filter((name) => !apart.test(name));
}
