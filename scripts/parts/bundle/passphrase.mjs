import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';

/** Takes what readline would show of what is typed. */
const nowhere = () => new Writable({ write: (_chunk, _encoding, done) => done() });

/** The passphrase: typed without being shown, or the first line of what is piped in. Never an argument: others see those. */
export function askPassphrase() {
  const isTyped = process.stdin.isTTY === true;
  if (isTyped) process.stderr.write('Passphrase: ');
  const lines = createInterface({ input: process.stdin, output: isTyped ? nowhere() : undefined, terminal: isTyped });
  return new Promise((resolve) => {
    let typed = '';
    lines.once('line', (line) => {
      typed = line;
      lines.close();
    });
    lines.once('close', () => {
      if (isTyped) process.stderr.write('\n');
      resolve(typed);
    });
  });
}
