import { randomInt } from 'node:crypto';
import { refuseOpenSample, refuseUnknownUrl } from './address.mjs';
import { appEnvironment, startApp } from './app.mjs';
import { buildIfNeeded } from './build.mjs';
import { refuseBadCheckpoints } from './checkpoint-setting.mjs';
import { filesBucket, filesFolder, logPlace } from './data-folder.mjs';
import { openDatabase, prepareTables } from './desk-database.mjs';
import { processMark } from './process.mjs';
import { countPeople, sampleAccounts, samplePassword, seedSample } from './sample.mjs';
import { Stop } from './say.mjs';
import { prepareKey } from './sealing-key.mjs';
import { loadSecrets } from './secrets.mjs';
import { prepareSigningKey } from './signing-key.mjs';
import { refuseBadAuthority } from './stamp-setting.mjs';

/** Brings a data folder's desk up and serves it until `signal` says stop or the program ends by itself. */
export async function launch({ data, lock, address, dev, signal, from }) {
  let database;
  let app;
  try {
    if (!dev) await buildIfNeeded({ signal });
    filesBucket();
    const log = logPlace(data);
    refuseBadAuthority();
    refuseBadCheckpoints(data);
    const secrets = loadSecrets(data);
    database = await openDatabase({ data, secrets });
    await prepareTables(database);
    const key = await prepareKey({ data, ownerUrl: database.ownerUrl });
    const signingKey = prepareSigningKey({ data });
    const files = filesFolder(data);
    const env = appEnvironment({ database, secrets, address: address.url, files, key, signingKey, log });
    const { people, firstCode } = await preparePeople({ database, env, address, signal });
    signal.throwIfAborted();
    app = startApp({ env: { ...env, ...(firstCode && { STET_FIRST_CODE: firstCode }) }, ...address, dev });
    lock.tell({ address: address.url, app: { pid: app.pid, mark: processMark(app.pid) } });
    await app.ready;
    greet({ address, people, firstCode, from });
    await untilEnd(app, signal);
  } finally {
    await app?.stop();
    // Last: what the program was still writing has been acknowledged by now.
    await database?.stop();
  }
}

async function preparePeople({ database, env, address, signal }) {
  const willSeed = process.env.STET_SAMPLE !== 'off' && (await countPeople(database.ownerUrl)).people === 0;
  if (willSeed) refuseOpenSample(address);
  signal.throwIfAborted();
  await seedSample({ database, env, signal });
  const people = await countPeople(database.ownerUrl);
  if (people.sample > 0) refuseOpenSample(address);
  refuseUnknownUrl(address);
  return { people, firstCode: people.people === 0 ? oneTimeCode() : undefined };
}

/** Eight characters that are not mistaken for each other when read from one screen and typed on another. */
function oneTimeCode() {
  const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
  const pick = () => alphabet[randomInt(alphabet.length)];
  return `${Array.from({ length: 4 }, pick).join('')}-${Array.from({ length: 4 }, pick).join('')}`;
}

function greet({ address, people, firstCode, from }) {
  console.log(
    `\nStet is ready at ${address.url} (${((performance.now() - from) / 1000).toFixed(1)} s). Ctrl-C stops it.`,
  );
  if (firstCode)
    console.log(
      `\nNobody can sign in yet. Open the address and make the first administrator with this code: ${firstCode}`,
    );
  if (people.sample > 0)
    console.log(`\nSample accounts, all with the password ${samplePassword}:\n  ${sampleAccounts.join('\n  ')}\n`);
}

async function untilEnd(app, signal) {
  const asked = new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', resolve, { once: true });
  });
  const end = await Promise.race([asked, app.ended]);
  // The terminal's Ctrl-C reaches the program too: one that drained (code 0) did as it was told.
  if (end?.reason && end.code !== 0)
    throw new Stop(
      `The program ended unexpectedly (${end.reason}); what it said is above. Start it again with npm start.`,
    );
}
