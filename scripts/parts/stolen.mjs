import { readFileSync } from 'node:fs';

/** Ticks of all processors since the start: all of them, and those in which the host ran others instead. Linux alone counts. */
function ticks() {
  try {
    const [, ...counts] = readFileSync('/proc/stat', 'utf8').split('\n', 1)[0].trim().split(/\s+/);
    const [user, nice, system, idle, wait, interrupt, softInterrupt, steal] = counts.map(Number);
    return { all: user + nice + system + idle + wait + interrupt + softInterrupt + steal, steal };
  } catch {
    return undefined;
  }
}

/** How much of the processors a virtual machine was promised and did not get, from now until asked; a sentence, or none. */
export function watchStolen() {
  const before = ticks();
  return () => {
    const after = ticks();
    if (!before || !after || after.all === before.all) return undefined;
    const share = Math.round((100 * (after.steal - before.steal)) / (after.all - before.all));
    return share > 0 ? `The host gave ${share} % of the processors to others meanwhile.` : undefined;
  };
}
