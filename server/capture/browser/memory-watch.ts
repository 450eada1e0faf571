import { readdirSync, readFileSync } from 'node:fs';

/** What a browser's processes may hold together, of their own, in bytes. */
const MOST_BYTES = 1536 * 1024 * 1024;
const PAGE_BYTES = 4096;
const LOOK_MS = 500;

/** The group of a process: the third field after its name, which stands in brackets and may hold anything. */
const groupIn = (stat: string) => Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[2]);

/** Resident, less what is shared with others, in bytes. */
function ownMemory(statm: string): number {
  const [, resident = 0, shared = 0] = statm.split(' ').map(Number);
  return (resident - shared) * PAGE_BYTES;
}

function memoryOf(id: string, group: number): number {
  try {
    if (groupIn(readFileSync(`/proc/${id}/stat`, 'utf8')) !== group) return 0;
    return ownMemory(readFileSync(`/proc/${id}/statm`, 'utf8'));
  } catch {
    // It ended while we looked.
    return 0;
  }
}

const groupMemory = (group: number): number =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .reduce((sum, id) => sum + memoryOf(id, group), 0);

/** Calls when a group of processes holds too much, and answers with how to stop looking. Linux alone tells of groups so. */
export function watchMemory(group: number, tooMuch: () => void, most = MOST_BYTES): () => void {
  if (process.platform !== 'linux') return () => undefined;
  const look = setInterval(() => groupMemory(group) > most && tooMuch(), LOOK_MS);
  return () => clearInterval(look);
}
