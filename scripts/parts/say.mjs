/** Something the person at the shell can act on: printed as one sentence, without a stack. */
export class Stop extends Error {}

/** Says what is being done; the returned function adds how long it took. Goes to stderr where stdout is an answer. */
export function begin(what, out = process.stdout) {
  const from = performance.now();
  out.write(`${what} … `);
  return (result) => out.write(`${result ?? `${((performance.now() - from) / 1000).toFixed(1)} s`}\n`);
}

/** Runs one step under its name, so that a failure ends its line. */
export async function step(what, work, out = process.stdout) {
  const done = begin(what, out);
  try {
    const result = await work();
    done();
    return result;
  } catch (error) {
    done('failed');
    throw error;
  }
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
