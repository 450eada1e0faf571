import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { chown, rm } from 'node:fs/promises';
import { constants, setPriority } from 'node:os';
import type { Readable, Writable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { type BrowserAccount, browserAccount } from './browser-account';
import { browserFlags } from './browser-flags';
import { type BrowserPipe, browserPipe } from './browser-pipe';
import { newProfile, throwAway } from './browser-profile';

/** A browser that runs for one page, with a profile that is thrown away. */
export interface RunningBrowser {
  pid: number;
  pipe: BrowserPipe;
  /** What became of it, for the log. */
  fate: () => Promise<string>;
  /** Ends it with all its processes, and clears what it wrote. */
  end: () => Promise<void>;
}

/** Its pipes close a moment before it is heard to have ended. */
const FATE_MS = 500;

/** What it needs to know of where it runs: none of our secrets. */
const PASSED_ON = ['PATH', 'SystemRoot', 'SYSTEMDRIVE', 'ProgramFiles', 'ProgramFiles(x86)', 'ProgramData', 'ComSpec'];

function environment(profile: string): NodeJS.ProcessEnv {
  const passed = PASSED_ON.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]]));
  const own = { HOME: profile, USERPROFILE: profile, LOCALAPPDATA: profile, APPDATA: profile };
  const temporary = { TMPDIR: profile, TEMP: profile, TMP: profile, XDG_RUNTIME_DIR: profile };
  return { ...Object.fromEntries(passed), ...own, ...temporary, LANG: 'C.UTF-8', NODE_ENV: process.env.NODE_ENV };
}

/** With its group: a browser is many processes. */
function kill({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/PID', String(pid), '/T', '/F'], { windowsHide: true, stdio: 'ignore' });
    return;
  }
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It is gone already.
  }
}

/** The desk comes first. */
function stepBack(pid: number): void {
  try {
    setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // It ended at once, which is heard on its pipe.
  }
}

function spawned(
  path: string,
  { profile, proxy, account }: { profile: string; proxy: number; account: BrowserAccount },
) {
  const child = spawn(path, browserFlags({ profile, proxy }), {
    ...account,
    cwd: profile,
    env: environment(profile),
    detached: process.platform !== 'win32',
    windowsHide: true,
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  if (child.pid !== undefined) stepBack(child.pid);
  return child;
}

/** How it ended, in words for the log. */
const ending = (child: ChildProcess): Promise<string> =>
  new Promise((done) => {
    child.once('error', (error: NodeJS.ErrnoException) => done(`it could not be started, ${error.code ?? error.name}`));
    child.once('close', (code, signal) => done(`it ended by itself, ${signal ?? `code ${code}`}`));
  });

/** Starts the browser at `path`; all that it loads goes through the proxy on that port. */
export async function startBrowser(path: string, proxy: number): Promise<RunningBrowser> {
  const profile = await newProfile();
  const account = browserAccount();
  if (account.uid !== undefined && account.gid !== undefined) await chown(profile, account.uid, account.gid);
  const child = spawned(path, { profile, proxy, account });
  const ended = ending(child);
  const pipe = browserPipe(child.stdio[3] as Writable, child.stdio[4] as Readable);
  // Were we killed outright: it ends by itself when its pipe does.
  const atExit = () => {
    kill(child);
    rmSync(profile, throwAway);
  };
  process.once('exit', atExit);
  const end = async () => {
    process.off('exit', atExit);
    kill(child);
    await ended;
    await rm(profile, throwAway);
  };
  const fate = () => Promise.race([ended, wait(FATE_MS, 'it did not do as it was told')]);
  return { pid: child.pid ?? 0, pipe, fate, end };
}
