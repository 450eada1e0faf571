import { closeSync, fstatSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

interface Limits {
  /** Bytes after which a new file is begun. */
  most: number;
  /** How many older ones are kept: `.1` is the last, the highest the oldest. */
  kept: number;
}

/**
 * A file that lines are written to, each at once, so that none is lost when the program ends however it ends. A log that
 * cannot be written (a full disk) must not be what stops the desk: its lines are dropped, and the file tried again.
 */
export function rotatingFile(path: string, { most, kept }: Limits): { write: (line: string) => void } {
  let file: number | null = null;
  let size = 0;
  const open = () => {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    file = openSync(path, 'a', 0o600);
    size = fstatSync(file).size;
    return file;
  };
  const turn = () => {
    if (file !== null) closeSync(file);
    file = null;
    rmSync(`${path}.${kept}`, { force: true });
    for (let n = kept - 1; n >= 0; n -= 1) moved(n === 0 ? path : `${path}.${n}`, `${path}.${n + 1}`);
  };
  return {
    write: (line) => {
      try {
        const bytes = Buffer.from(line);
        let to = file ?? open();
        if (size > 0 && size + bytes.length > most) {
          turn();
          to = open();
        }
        size += writeSync(to, bytes);
      } catch {
        file = null;
      }
    },
  };
}

function moved(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch {
    // There were fewer of them.
  }
}
