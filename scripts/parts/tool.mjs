import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { dataFolder } from './data-folder.mjs';
import { openDatabase, prepareTables } from './desk-database.mjs';
import { readLock, takeLock } from './lock.mjs';
import { Stop } from './say.mjs';
import { loadSecrets } from './secrets.mjs';

/**
 * Gives a shell tool the desk's database: the running one, or its own for the time of the work. `make` allows a data
 * folder without a desk (restore); `alone` refuses a desk that is running; `tables` brings the tables up to date.
 */
export async function withDesk({ name, make = false, alone = false, tables = false }, work) {
  const data = dataFolder();
  if (!make && !existsSync(join(data, 'secrets.json'))) {
    throw new Stop(`There is no desk in ${data}. Start one with npm start, or name its folder in STET_DATA.`);
  }
  // What a tool answers stands on standard output alone.
  const out = process.stderr;
  const holder = alone ? undefined : readLock(data);
  const lock = holder ? undefined : takeLock(data, name);
  let database;
  try {
    const secrets = loadSecrets(data);
    database = await openDatabase({ data, secrets, onlyRunning: holder !== undefined, out });
    if (tables && !holder) await prepareTables(database, { out });
    return await work({ data, secrets, database, address: holder?.address, out });
  } finally {
    if (database?.started) await database.stop();
    lock?.release();
  }
}
