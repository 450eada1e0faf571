import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { clearLeftProfiles, newProfile } from './browser-profile';

const before = process.env.TMPDIR;
const folder = mkdtempSync(join(tmpdir(), 'stet-test-profiles-'));
process.env.TMPDIR = folder;
afterAll(() => {
  if (before === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = before;
  rmSync(folder, { recursive: true, force: true });
});

const made = (name: string) => {
  mkdirSync(join(folder, name, 'Default'), { recursive: true });
  writeFileSync(join(folder, name, 'Default', 'Cookies'), 'x');
  return name;
};

test.runIf(process.platform !== 'win32')(
  'what a killed program’s browser left goes; what is in use, and what is not ours, stays',
  async () => {
    const ended = spawnSync(process.execPath, ['--version']).pid;
    const left = made(`stet-browser-${ended}-Ab12Cd`);
    const others = [made('stet-browser-notes'), made('other-1-x'), made('stet-browser-1-init')];
    const mine = await newProfile();
    expect(basename(mine)).toMatch(new RegExp(`^stet-browser-${process.pid}-`));
    await clearLeftProfiles();
    expect(existsSync(join(folder, left))).toBe(false);
    for (const name of [...others, basename(mine)]) expect(existsSync(join(folder, name)), name).toBe(true);
  },
);
