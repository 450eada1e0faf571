import { basename } from 'node:path';
import pino, { type Logger } from 'pino';
import { databaseFault } from '../database-fault';
import { rotatingFile } from './rotating-file';
import { toldError } from './told-error';

/** What a line may say beside what happened: ids, codes, numbers. Never a text that somebody wrote, nor a name. */
export type Said = Record<string, string | number | boolean | null | undefined>;

const MOST_BYTES = 20 * 1024 * 1024;
const KEPT = 9;

/** One for the process: the bundle has several copies of this file. */
const held = globalThis as { stetLog?: Logger; stetFailed?: (what: string) => void };

/** For tests: what would be written is given to `write`. */
export function logInto(write: (line: string) => void): void {
  held.stetLog = pino(options(), { write });
}

const options = (): pino.LoggerOptions => ({
  base: { pid: process.pid },
  timestamp: pino.stdTimeFunctions.isoTime,
  formatters: { level: (label) => ({ level: label }) },
});

/** To the file that STET_LOG names, and a word of what failed to whoever sits at the terminal; or to standard output. */
function opened(): Logger {
  const place = process.env.STET_LOG;
  if (place === 'stdout') return pino(options(), pino.destination({ fd: 1, sync: true }));
  // A tool at the shell: what it says is its answer, and beside that what failed.
  if (!place) return pino({ ...options(), level: 'warn' }, pino.destination({ fd: 2, sync: true }));
  return pino(
    options(),
    pino.multistream([
      { level: 'info', stream: rotatingFile(place, { most: MOST_BYTES, kept: KEPT }) },
      { level: 'error', stream: { write: (line) => process.stderr.write(inShort(line, basename(place))) } },
    ]),
  );
}

function inShort(line: string, file: string): string {
  const { time, what, error } = JSON.parse(line) as { time: string; what?: string; error?: { class?: string } };
  return `${time.slice(11, 19)} Failed: ${what ?? 'something'} (${error?.class ?? 'no error'}); more in ${file}.\n`;
}

function log(): Logger {
  held.stetLog ??= opened();
  return held.stetLog;
}

export const logEvent = (event: string, said: Said = {}): void => log().info(said, event);

/** A bug, or something outside that did not do its part. */
export function logFailure(what: string, error: unknown, said: Said = {}): void {
  // Of the database: that it was busy or away says more than the class of the error.
  const fault = databaseFault(error) ?? undefined;
  log().error({ what, ...said, fault, error: toldError(error) }, 'failed');
  held.stetFailed?.(what);
}

/** Who is told what failed, beside the log. */
export const onFailure = (heard: (what: string) => void): void => {
  held.stetFailed = heard;
};

/** What a part of the program that is not ours had to say. */
export const logForeign = (from: string, said: Said, errors: readonly unknown[]): void =>
  log().warn({ from, ...said, errors: errors.map((error) => toldError(error)) }, 'foreign');
