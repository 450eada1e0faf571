import { atStop } from '../at-stop';
import { logEvent, logFailure, logForeign } from './log';
import { requestNotes } from './request-notes';
import { watcher } from './watch-request';

/** How scripts/serve.mjs, which is no part of the bundle, gets hold of what writes a request's line. */
const held = globalThis as { stetWatch?: ReturnType<typeof watcher> };

const LEVELS = ['log', 'info', 'warn', 'error', 'debug', 'trace'] as const;

/**
 * What the framework and other packages print: an error of a page with its message, say, which may quote what somebody
 * wrote. Of errors, what a log may say is kept; of texts, that there were some.
 */
function muffleConsole(): void {
  for (const level of LEVELS)
    console[level] = (...said: unknown[]) => {
      const errors = said.filter((one) => one instanceof Error);
      const request = requestNotes()?.id;
      // The number that the framework tells the reader of a page that did not come.
      const ofPage = errors.find((error) => 'digest' in error);
      if (ofPage) logFailure('a page', ofPage, { request });
      else logForeign(`console.${level}`, { request, texts: said.length - errors.length }, errors);
    };
}

/** From here on, whatever the program says is a line of the log. Not while developing: there one wants to read it all. */
export function beginLog(): void {
  if (held.stetWatch || process.env.NODE_ENV !== 'production') return;
  held.stetWatch = watcher();
  muffleConsole();
  process.on('warning', (warning) => logForeign('warning', {}, [warning]));
  process.on('uncaughtException', (error) => {
    logFailure('the program', error);
    process.exit(1);
  });
  logEvent('started', { version: process.env.STET_VERSION, node: process.version });
  atStop(() => logEvent('stopping'));
}
