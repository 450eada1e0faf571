import { spawn } from 'node:child_process';

/**
 * Runs a program to its end and returns { code, output } (both streams, in order of arrival). It waits for the
 * program's exit, not for its pipes: a server that it leaves behind may hold them open.
 */
export function run(program, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], windowsHide: true, ...options });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text) => {
        output += text;
      });
    }
    child.once('error', reject);
    child.once('exit', (code, signal) =>
      setTimeout(() => {
        child.stdout?.destroy();
        child.stderr?.destroy();
        resolve({ code: code ?? `signal ${signal}`, output });
      }, 10),
    );
  });
}
