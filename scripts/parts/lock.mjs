import { linkSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readJson, writeWhole } from './files.mjs';
import { processMark } from './process.mjs';
import { Stop } from './say.mjs';

/**
 * One launcher (or tool that runs the database itself) per data folder. A lock whose process is gone, or whose id now
 * belongs to another program, is taken over. Returns { previous, tell, release }; `previous` is what that one had told.
 */
export function takeLock(data, work = 'Stet') {
  mkdirSync(data, { recursive: true, mode: 0o700 });
  const path = join(data, 'launcher.json');
  const mine = { pid: process.pid, mark: processMark(process.pid), work };
  for (;;) {
    const holder = readLock(data);
    if (holder) {
      const where = holder.address ? ` at ${holder.address}` : '';
      throw new Stop(
        `${holder.work} is already running on ${data}${where} (process ${holder.pid}). Stop it first, or use another folder (STET_DATA).`,
      );
    }
    const previous = readJsonOrNothing(path);
    if (claim(path, mine)) return held(path, mine, previous);
  }
}

function held(path, mine, previous) {
  return {
    previous,
    tell: (more) => writeWhole(path, JSON.stringify({ ...mine, ...more })),
    release: () => {
      if (readJson(path)?.pid === process.pid) rmSync(path, { force: true });
    },
  };
}

/** Who holds the folder now: { pid, work, address? }, or undefined. */
export function readLock(data) {
  const lock = readJsonOrNothing(join(data, 'launcher.json'));
  return lock && lock.mark === processMark(lock.pid) ? lock : undefined;
}

/** A link is made only where there is no such name: of two that start at once, one wins. */
function claim(path, mine) {
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(mine), { mode: 0o600 });
  try {
    clearDead(path);
    linkSync(draft, path);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Moves a dead lock aside; if a living one slipped in between reading and moving, puts it back. */
function clearDead(path) {
  const aside = `${path}.${process.pid}.dead`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if (error.code === 'ENOENT') return;
    throw error;
  }
  const lock = readJsonOrNothing(aside);
  if (lock && lock.mark === processMark(lock.pid)) linkSync(aside, path);
  rmSync(aside, { force: true });
}

/** A lock that a crash left empty or half-written belongs to nobody. */
function readJsonOrNothing(path) {
  try {
    return readJson(path);
  } catch {
    return undefined;
  }
}
