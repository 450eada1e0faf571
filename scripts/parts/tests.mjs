import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { browserProgram, ensureBrowser } from './browser.mjs';
import { buildIfNeeded } from './build.mjs';
import { readJson } from './files.mjs';
import { root } from './root.mjs';
import { run } from './run.mjs';
import { Stop } from './say.mjs';
import { withTestDesk } from './test-desk.mjs';

const module = (...path) => join(root, 'node_modules', ...path);

/** Runs the named parts, of `files` only where there are any, each whatever became of the others, and counts: { passed, failed }. */
export async function runTests(parts, files = []) {
  const counts = [];
  if (parts.includes('checks')) counts.push(await checks());
  if (parts.includes('unit')) counts.push(await unit(files));
  if (parts.includes('checks') || parts.includes('e2e')) counts.push(await buildThen(parts.includes('e2e'), files));
  const sum = (key) => counts.reduce((total, count) => total + count[key], 0);
  return { passed: sum('passed'), failed: sum('failed') };
}

async function checks() {
  const results = [
    await check('Format and lint', [module('@biomejs', 'biome', 'bin', 'biome'), 'check', '.']),
    await check('Layers', [join(root, 'scripts', 'layers.mjs')]),
    // Next's own types of pages and style sheets are made, not kept.
    (await check('Types of the routes', [module('next', 'dist', 'bin', 'next'), 'typegen'])) &&
      (await check('Types', [module('typescript', 'bin', 'tsc'), '--noEmit'])),
  ];
  return tally(results);
}

async function unit(files) {
  return counted('Unit and integration tests', async (report) => {
    const args = [
      module('vitest', 'vitest.mjs'),
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...files,
    ];
    const { code } = await run(process.execPath, args, { cwd: root, stdio: 'inherit' });
    const { numPassedTests = 0, numFailedTests = 0, testResults = [] } = readJson(report) ?? {};
    // A file that does not even load has no test to fail.
    const broken = testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length;
    return { code, passed: numPassedTests, failed: numFailedTests + broken };
  });
}

async function buildThen(endToEnd, files) {
  const built = await passes('Build', () => buildIfNeeded());
  if (!endToEnd || !built) return tally(endToEnd ? [built, false] : [built]);
  const count = await counted('End-to-end tests', (report) => e2e(report, files));
  return { passed: count.passed + 1, failed: count.failed };
}

async function e2e(report, files) {
  await ensureBrowser();
  const desk = { browser: browserProgram(), stamps: true };
  return withTestDesk(async (env) => {
    const args = [
      module('@playwright', 'test', 'cli.js'),
      'test',
      '-c',
      join('e2e', 'playwright.config.ts'),
      '--reporter=list,json',
      ...files,
    ];
    const { code } = await run(process.execPath, args, {
      cwd: root,
      stdio: 'inherit',
      env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    });
    const { expected = 0, flaky = 0, unexpected = 0 } = readJson(report)?.stats ?? {};
    return { code, passed: expected + flaky, failed: unexpected };
  }, desk);
}

/** Runs a step that reports into a file. A step that fails without naming a failed test counts as one. */
async function counted(name, work) {
  console.log(`\n${name}`);
  const folder = mkdtempSync(join(tmpdir(), 'stet-report-'));
  try {
    const { code, passed, failed } = await work(join(folder, 'report.json'));
    return { passed, failed: code !== 0 && failed === 0 ? 1 : failed };
  } catch (error) {
    console.error(error instanceof Stop ? error.message : error);
    return { passed: 0, failed: 1 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function check(name, args) {
  return passes(name, async () => {
    const { code, output } = await run(process.execPath, args, {
      cwd: root,
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' },
    });
    if (code !== 0) throw new Stop(output.trim());
  });
}

async function passes(name, work) {
  try {
    await work();
    console.log(`${name}: passed`);
    return true;
  } catch (error) {
    console.log(`${name}: failed`);
    console.error(error instanceof Stop ? error.message : error);
    return false;
  }
}

function tally(results) {
  return { passed: results.filter(Boolean).length, failed: results.filter((result) => !result).length };
}
