import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { installedBrowser } from './installed-browser.mjs';
import { root } from './root.mjs';
import { run } from './run.mjs';
import { note, Stop, step } from './say.mjs';

/**
 * How Playwright starts a browser that is here: its own, or an installed Chrome, Chromium or Edge.
 * @returns {{ channel?: string, executablePath?: string } | undefined}
 */
export function findBrowser() {
  if (existsSync(chromium.executablePath())) return { channel: 'chromium' };
  const executablePath = installedBrowser();
  return executablePath ? { executablePath } : undefined;
}

/** The path of such a browser, for a program that starts one itself. */
export function browserProgram() {
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : installedBrowser();
}

/** Finds a browser or gets one, without changing anybody's machine unless we are root and say so. */
export async function ensureBrowser() {
  if (findBrowser()) return;
  await step('Fetching a browser (playwright install chromium)', async () => {
    const cli = join(root, 'node_modules', '@playwright', 'test', 'cli.js');
    await run(process.execPath, [cli, 'install', 'chromium'], { cwd: root });
  });
  if (findBrowser()) return;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    note('No browser could be fetched: installing Debian’s chromium with apt-get, as root.');
    for (const words of [['update'], ['install', '--yes', '--no-install-recommends', 'chromium']]) {
      execFileSync('apt-get', words, {
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      });
    }
  }
  if (findBrowser()) return;
  throw new Stop(
    'There is no browser for the end-to-end tests. Install Chrome, Chromium or Edge, then run npm test again.',
  );
}
