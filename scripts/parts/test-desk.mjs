import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { appEnvironment, startApp } from './app.mjs';
import { openDatabase, prepareTables } from './desk-database.mjs';
import { takeLock } from './lock.mjs';
import { freePort } from './ports.mjs';
import { seedSample } from './sample.mjs';
import { newKey } from './sealing-key.mjs';
import { loadSecrets } from './secrets.mjs';
import { newSigningKey } from './signing-key.mjs';
import { clearThrowaway, throwawayFolder } from './throwaway.mjs';

/**
 * A sample desk of its own, built and served as npm start does it, for as long as `work(env)` takes. `durable`: the
 * database waits for the disk, as a real one does; tests need not. No network is touched: what is captured is what a test
 * serves itself on the port STET_TEST_PAGES; news goes to what listens on STET_TEST_RECEIVER. `browser`: the program that draws captured pages; none is looked for.
 * `stamps`: an authority is named, which a test may be itself on the port STET_TEST_AUTHORITY, vouched for by what it
 * writes to the file STET_TSA_CA.
 */
export async function withTestDesk(work, { durable = false, browser = '', stamps = false } = {}) {
  const data = await throwawayFolder();
  const lock = takeLock(data, 'A test run');
  const secrets = loadSecrets(data);
  // What the program says goes into a file, in which a test may look for what it must not say; then it is shown.
  const said = join(data, 'program.log');
  const log = openSync(said, 'a');
  let app;
  try {
    const database = await openDatabase({ data, secrets, throwaway: !durable });
    await prepareTables(database);
    const port = await freePort();
    const address = `http://127.0.0.1:${port}`;
    const files = join(data, 'files');
    const pages = await freePort();
    const receiver = await freePort();
    const captures = {
      STET_CAPTURE: 'listed',
      STET_CAPTURE_ALLOW: `127.0.0.1:${pages}`,
      STET_TEST_PAGES: String(pages),
      STET_BROWSER: browser,
    };
    const webhooks = {
      STET_WEBHOOK_ALLOW: `127.0.0.1:${receiver}`,
      STET_TEST_RECEIVER: String(receiver),
    };
    const authority = stamps ? await freePort() : null;
    const stamping = authority && {
      STET_TSA_URL: `http://127.0.0.1:${authority}/`,
      STET_TSA_CA: join(data, 'authority.pem'),
      STET_TEST_AUTHORITY: String(authority),
    };
    const env = {
      ...appEnvironment({ database, secrets, address, files, key: newKey(), signingKey: newSigningKey() }),
      STET_LOG: join(data, 'logs', 'stet.log'),
      STET_DATA: data,
      STET_S3_BUCKET: '',
      ...captures,
      ...webhooks,
      ...stamping,
    };
    await seedSample({ database, env });
    app = startApp({ env, host: '127.0.0.1', port, out: log });
    await app.ready;
    lock.tell({ address });
    return await work({ ...env, STET_TEST_PROGRAM: String(app.pid) });
  } finally {
    await app?.stop();
    closeSync(log);
    process.stdout.write(readFileSync(said));
    lock.release();
    await clearThrowaway(data);
  }
}
