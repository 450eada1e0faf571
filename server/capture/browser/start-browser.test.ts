import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { browserProgram } from '@/scripts/parts/browser.mjs';
import { watchMemory } from './memory-watch';
import { startBrowser } from './start-browser';
import { ownTemporaryFolder } from './test-pages';

/** Without a browser on this machine there is nothing to start. */
const BROWSER = browserProgram() ?? '';
const has = test.skipIf(BROWSER === '');
const linux = process.platform === 'linux';
const temporary = ownTemporaryFolder();
afterAll(temporary.clear);
const isThere = (pid: number) => {
  try {
    process.kill(-pid, 0);
    return true;
  } catch {
    return false;
  }
};

has('a browser is ended with all its processes and what it wrote, whatever it is at', async () => {
  const browser = await startBrowser(BROWSER, 9);
  await browser.pipe.send('Browser.getVersion');
  expect(isThere(browser.pid)).toBe(true);
  const unanswered = browser.pipe.send('Target.getTargets').catch((error: Error) => error.message);
  await browser.end();
  await unanswered;
  await expect.poll(() => isThere(browser.pid), { timeout: 10_000 }).toBe(false);
  await expect(browser.pipe.send('Browser.getVersion')).rejects.toThrow(/gone/);
  expect(temporary.left()).toEqual([]);
});

test.skipIf(BROWSER === '' || !linux)(
  'it knows none of our secrets, keeps its sandbox, and is nobody where we are root',
  async () => {
    process.env.STET_KEY = 'a secret';
    const browser = await startBrowser(BROWSER, 9);
    try {
      await browser.pipe.send('Browser.getVersion');
      const at = `/proc/${browser.pid}`;
      expect(readFileSync(`${at}/environ`, 'utf8')).not.toMatch(/STET_|DATABASE_URL|a secret/);
      expect(readFileSync(`${at}/cmdline`, 'utf8')).not.toContain('no-sandbox');
      const [uid] = /^Uid:\s+(\d+)/m.exec(readFileSync(`${at}/status`, 'utf8'))?.slice(1) ?? [];
      expect(Number(uid)).not.toBe(0);
    } finally {
      delete process.env.STET_KEY;
      await browser.end();
    }
  },
);

test.skipIf(!linux)('processes of a group that hold too much are noticed, others are not', async () => {
  const child = spawn(
    process.execPath,
    ['-e', 'globalThis.kept = Buffer.alloc(200e6, 1); setInterval(() => 0, 1000)'],
    {
      detached: true,
      stdio: 'ignore',
    },
  );
  const pid = child.pid ?? 0;
  try {
    await new Promise<void>((done) => {
      const stop = watchMemory(pid, () => done(), 150_000_000);
      child.once('exit', stop);
    });
    let isTooMuch = false;
    const stop = watchMemory(
      pid,
      () => {
        isTooMuch = true;
      },
      2_000_000_000,
    );
    await new Promise((later) => setTimeout(later, 1200));
    stop();
    expect(isTooMuch).toBe(false);
  } finally {
    child.kill('SIGKILL');
  }
});
