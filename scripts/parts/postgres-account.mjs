import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, statSync } from 'node:fs';
import { note, Stop } from './say.mjs';

/**
 * PostgreSQL refuses to run as root. Started as root, the embedded server runs as the owner of an existing cluster,
 * or else as the user `postgres`, who is made when missing. Anyone else runs it as themselves: undefined.
 */
export function serverAccount(cluster, out = process.stdout) {
  if (process.getuid?.() !== 0) return undefined;
  if (existsSync(cluster)) {
    const { uid, gid } = statSync(cluster);
    if (uid !== 0) return { uid, gid };
  }
  if (idOf('-u') === undefined) makeUser(out);
  return { uid: idOf('-u'), gid: idOf('-g') };
}

function idOf(flag) {
  const answer = spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' });
  return answer.status === 0 ? Number(answer.stdout) : undefined;
}

function makeUser(out) {
  note('PostgreSQL does not run as root: making the system user `postgres` for it (useradd).', out);
  try {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/bin/false', 'postgres'], {
      stdio: 'pipe',
    });
  } catch (error) {
    throw new Stop(
      `The user \`postgres\` could not be made (${error.message}). Make it yourself, or start Stet as an ordinary user.`,
    );
  }
}

/** Lets the server's account (and nobody else) pass through a folder of ours, without reading or writing in it. */
export function letThrough(folder, account) {
  if (!account) return chmodSync(folder, 0o700);
  chownSync(folder, 0, account.gid);
  chmodSync(folder, 0o710);
}

/** Gives a file or folder to the server's account. */
export function handOver(path, account) {
  if (account) chownSync(path, account.uid, account.gid);
}

/** Whether the account can enter the folder, or run the program, at this path. */
export function canReach(path, account) {
  if (!account) return true;
  const test = statSync(path).isDirectory() ? 'cd -- "$1"' : 'test -x "$1"';
  return spawnSync('/bin/sh', ['-c', test, 'sh', path], { ...account, cwd: '/', stdio: 'ignore' }).status === 0;
}
