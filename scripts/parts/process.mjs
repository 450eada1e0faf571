import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Whether a process of this id exists, whoever owns it. */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** What tells this process from a later one with the same id (start time; on Windows its program), or null. */
export function processMark(pid) {
  if (!isAlive(pid)) return null;
  if (process.platform === 'linux') {
    const stat = read(`/proc/${pid}/stat`);
    // Field 22 is the start time; the name in field 2 may hold spaces and brackets, so count after its end.
    return (
      stat &&
      `${read('/proc/sys/kernel/random/boot_id')?.trim()} ${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]}`
    );
  }
  if (process.platform === 'win32')
    return ask('tasklist', ['/FI', `PID eq ${pid}`, '/FO', 'CSV', '/NH'])?.split(',')[0] ?? null;
  return ask('ps', ['-p', String(pid), '-o', 'lstart=']);
}

/** The name of the program that a process runs, or null when there is no such process. */
export function programOf(pid) {
  if (!isAlive(pid)) return null;
  if (process.platform === 'linux') return read(`/proc/${pid}/comm`)?.trim() ?? null;
  if (process.platform === 'win32') return ask('tasklist', ['/FI', `PID eq ${pid}`, '/FO', 'CSV', '/NH']);
  return ask('ps', ['-p', String(pid), '-o', 'comm=']);
}

function read(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

function ask(program, args) {
  try {
    return (
      execFileSync(program, args, {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
        windowsHide: true,
      }).trim() || null
    );
  } catch {
    return null;
  }
}
