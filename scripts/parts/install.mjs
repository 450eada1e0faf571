import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readJson, writeWhole } from './files.mjs';
import { placePdfParts } from './pdf-parts.mjs';
import { root } from './root.mjs';
import { run } from './run.mjs';
import { Stop, step } from './say.mjs';

// This file runs before anything is installed: Node's own modules only.

const oldestNode = [20, 19];

/** Refuses a Node that is too old, then brings packages and the generated client up to date. */
export async function prepareCheckout({ out = process.stdout, signal } = {}) {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < oldestNode[0] || (major === oldestNode[0] && minor < oldestNode[1])) {
    throw new Stop(
      `Stet needs Node ${oldestNode.join('.')} or later; this is ${process.version}. Install Node 24 and run it again.`,
    );
  }
  if (!isInstalled()) await step('Installing the packages (npm ci)', () => install(signal), out);
  placePdfParts();
  if (!isGenerated()) await step('Generating the database client', () => generate(signal), out);
}

/** Whether npm's own record of what it installed says what the lock says; parts for other platforms may be missing. */
function isInstalled() {
  const wanted = readJson(join(root, 'package-lock.json')).packages;
  const there = readJson(join(root, 'node_modules', '.package-lock.json'))?.packages;
  if (!there) return false;
  return Object.entries(wanted).every(([path, { version, integrity, optional }]) => {
    if (path === '') return true;
    if (!there[path]) return optional === true;
    return there[path].version === version && there[path].integrity === integrity && existsSync(join(root, path));
  });
}

async function install(signal) {
  const args = ['ci', '--include=dev', '--include=optional', '--ignore-scripts'];
  // npm names its own file to what it runs; without npm, the shell's `npm` must do (on Windows a script, hence the shell).
  const npm = process.env.npm_execpath;
  const result = npm?.endsWith('.js')
    ? await run(process.execPath, [npm, ...args], { cwd: root, signal })
    : await run('npm', args, { cwd: root, signal, shell: process.platform === 'win32' });
  if (result.code !== 0) throw new Stop(`The packages could not be installed (npm ci).\n${result.output.trim()}`);
}

const generatedStamp = join(root, 'prisma', 'generated', '.stamp');

function generatorHash() {
  const hash = createHash('sha256').update(readFileSync(join(root, 'prisma', 'schema.prisma')));
  return hash.update(readJson(join(root, 'node_modules', 'prisma', 'package.json')).version).digest('hex');
}

function isGenerated() {
  return existsSync(generatedStamp) && readFileSync(generatedStamp, 'utf8') === generatorHash();
}

async function generate(signal) {
  const hash = generatorHash();
  rmSync(generatedStamp, { force: true });
  // The CLI looks for a schema engine to download although generating uses none: any file that exists satisfies it.
  const env = {
    ...process.env,
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    CHECKPOINT_DISABLE: '1',
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
  };
  const cli = join(root, 'node_modules', 'prisma', 'build', 'index.js');
  const result = await run(process.execPath, [cli, 'generate'], { cwd: root, env, signal });
  if (result.code !== 0)
    throw new Stop(`The database client could not be generated (prisma generate).\n${result.output.trim()}`);
  writeWhole(generatedStamp, hash, 0o644);
}
