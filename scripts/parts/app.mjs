import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { readJson } from './files.mjs';
import { installedBrowser } from './installed-browser.mjs';
import { processMark } from './process.mjs';
import { root } from './root.mjs';
import { Stop } from './say.mjs';

/** What the program, its seed and its shell tools find in their environment; never the owner of the tables. */
export function appEnvironment({ database, secrets, address, files, key, signingKey, log = '' }) {
  const { STET_APP_DATABASE_URL, ...inherited } = process.env;
  return {
    ...inherited,
    DATABASE_URL: database.appUrl,
    NEXTAUTH_SECRET: secrets.sessionSecret,
    NEXTAUTH_URL: address,
    STET_URL: address,
    STET_SIGNING_KEY: signingKey,
    STET_FILES: files,
    STET_KEY: key,
    STET_LOG: log,
    STET_VERSION: readJson(join(root, 'package.json')).version,
    STET_BROWSER: process.env.STET_BROWSER ?? installedBrowser() ?? '',
    NEXT_TELEMETRY_DISABLED: '1',
    // What would be printed of a warning is a line of the log.
    NODE_NO_WARNINGS: '1',
  };
}

/**
 * Starts the program (serve.mjs). The channel between us is also its lifeline: when we are gone, it drains and ends.
 * Returns { pid, ready, ended, stop }: `ready` resolves when it answers, `ended` to why it ended.
 */
export function startApp({ env, host, port, dev = false, out = 'inherit' }) {
  const args = [join(root, 'scripts', 'serve.mjs'), ...(dev ? ['--dev'] : [])];
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...env, HOST: host, PORT: String(port), NODE_ENV: dev ? 'development' : 'production' },
    stdio: ['ignore', out, out, 'ipc'],
  });
  const ended = once(child, 'exit').then(([code, signal]) => ({
    code,
    reason: signal ? `signal ${signal}` : `exit code ${code}`,
  }));
  const stop = async () => {
    if (child.connected) child.disconnect();
    await ended;
  };
  return { pid: child.pid, ready: untilReady(child, ended), ended, stop };
}

async function untilReady(child, ended) {
  const first = await Promise.race([once(child, 'message').then(([message]) => message), ended]);
  if (first.failed) throw new Stop(first.failed);
  // Code 0: it was told to stop while it prepared.
  if (!first.ready && first.code !== 0) throw new Stop(`The program did not start (${first.reason}).`);
}

/** Waits for the program of a killed launcher to finish its requests, and ends it when it does not. */
export async function outlive({ pid, mark }) {
  for (const until = Date.now() + 12_000; processMark(pid) === mark; await wait(100)) {
    if (Date.now() > until) process.kill(pid, 'SIGKILL');
  }
}
