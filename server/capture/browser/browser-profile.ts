import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Made by the process of this number, so that another can tell whether it is still in use. */
const PROFILE = /^stet-browser-(\d+)-/;

/** A folder of its own for a browser, in the temporary folder. */
export const newProfile = (): Promise<string> => mkdtemp(join(tmpdir(), `stet-browser-${process.pid}-`));

export const throwAway = { recursive: true, force: true, maxRetries: 5 };

function runs(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // Somebody else's runs too.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Throws away what browsers left behind whose program was killed outright. */
export async function clearLeftProfiles(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const pid = Number(PROFILE.exec(name)?.[1] ?? 0);
    if (pid > 0 && !runs(pid)) await rm(join(tmpdir(), name), throwAway).catch(() => undefined);
  }
}
