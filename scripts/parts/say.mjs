/** Something the person at the shell can act on: printed as one sentence, without a stack. */
export class Stop extends Error {}

let lineIsOpen = false;

/** Runs one step under its name, and says how long it took. `out` is stderr where stdout is an answer. */
export async function step(what, work, out = process.stdout) {
  const from = performance.now();
  out.write(`${what} … `);
  lineIsOpen = true;
  try {
    const result = await work();
    close(out, `${((performance.now() - from) / 1000).toFixed(1)} s`);
    return result;
  } catch (error) {
    close(out, 'failed');
    throw error;
  }
}

function close(out, end) {
  out.write(lineIsOpen ? `${end}\n` : `  ${end}\n`);
  lineIsOpen = false;
}

/**
 * Something worth knowing in the middle of a step, on a line of its own.
 * @param {string} text
 * @param {{ write(text: string): unknown }} out
 */
export function note(text, out = process.stdout) {
  out.write(`${lineIsOpen ? '\n' : ''}  ${text}\n`);
  lineIsOpen = false;
}

/** Runs a command's main function: a Stop becomes its sentence, anything else is a bug and keeps its stack. */
export async function command(main) {
  try {
    await main();
  } catch (error) {
    console.error(error instanceof Stop ? `\n${error.message}` : error);
    process.exitCode = 1;
  }
}
