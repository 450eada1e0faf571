import { readAddress } from './address.mjs';
import { outlive } from './app.mjs';
import { dataFolder } from './data-folder.mjs';
import { prepareCheckout } from './install.mjs';
import { takeLock } from './lock.mjs';
import { Stop, step } from './say.mjs';

/** What `npm start` and `npm run dev` share: signals, then the checkout, then the desk. */
export async function runLauncher({ dev }) {
  const from = performance.now();
  const halt = new AbortController();
  // A closed terminal takes our output along; the database must still be stopped.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  // Standard output then holds lines of the log alone.
  if (process.env.STET_LOG === 'stdout') process.stdout.write = process.stderr.write.bind(process.stderr);
  const stop = () => {
    if (!halt.signal.aborted) console.log('\nStopping: the program first, then the database …');
    halt.abort();
  };
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, stop);
  if (process.env.npm_lifecycle_event) onceOrphaned(stop);
  try {
    await launchLocked({ dev, signal: halt.signal, from });
    console.log('Stopped.');
  } catch (error) {
    if (halt.signal.aborted && error.name === 'AbortError') return console.log('Stopped.');
    if (error.code === 'EACCES')
      throw new Stop(`${error.message}. Start Stet as the user who owns the data folder (${dataFolder()}).`);
    throw error;
  }
}

/** npm runs us in a shell, and a signal that ends npm or the shell does not reach us: their end is the signal. */
function onceOrphaned(stop) {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    stop();
  }, 500);
  watch.unref();
}

async function launchLocked({ dev, signal, from }) {
  const data = dataFolder();
  const lock = takeLock(data);
  try {
    const orphan = lock.previous?.app;
    if (orphan) await step('Waiting for the program of a killed launcher', () => outlive(orphan));
    const address = await readAddress();
    await prepareCheckout({ signal });
    // Only now are there packages to import.
    const { launch } = await import('./launch.mjs');
    await launch({ data, lock, address, dev, signal, from });
  } finally {
    lock.release();
  }
}
