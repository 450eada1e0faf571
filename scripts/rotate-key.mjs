import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { syncFolder, writeWhole } from './parts/files.mjs';
import { prepareCheckout } from './parts/install.mjs';
import { root } from './parts/root.mjs';
import { command, Stop } from './parts/say.mjs';

// npm run rotate-key: seals everything confidential with a new key. Cut short, it goes on where it was.

await command(async () => {
  await prepareCheckout();
  const { withDesk } = await import('./parts/tool.mjs');
  const { appEnvironment } = await import('./parts/app.mjs');
  const { filesFolder } = await import('./parts/data-folder.mjs');
  const { fingerprintOf, keyFile, newKey, nextKeyFile, readKey } = await import('./parts/sealing-key.mjs');
  await withDesk({ name: 'A change of the key', alone: true, tables: true }, async ({ data, database, secrets }) => {
    const key = readKey(data);
    if (key === undefined) throw new Stop('There is no key to change yet: the first start makes one.');
    const path = keyFile(data);
    const next = nextKey(nextKeyFile(path), newKey);
    const environment = appEnvironment({
      ...{ database, secrets, key: next, files: filesFolder(data) },
      address: 'http://127.0.0.1:3000',
    });
    const env = { ...environment, STET_KEY_BEFORE: key, STET_OWNER_DATABASE_URL: database.ownerUrl };
    const script = join(root, 'scripts', 'rotate-key.ts');
    const child = spawn(process.execPath, ['--import', 'tsx', script], { cwd: root, env, stdio: 'inherit' });
    const [code] = await once(child, 'exit');
    if (code !== 0) throw new Stop('The key was not changed all through. Run npm run rotate-key again; it goes on.');
    if (process.env.STET_KEY)
      return console.log(
        'Everything is sealed with the new key. From now on give it in STET_KEY, and keep the old one.',
      );
    putInPlace(path, nextKeyFile(path), fingerprintOf(key));
  });
});

/** The new key: given in STET_KEY_NEXT where the old one is given too, else made and kept until the work is done. */
function nextKey(place, newKey) {
  if (process.env.STET_KEY) {
    if (/^[0-9a-f]{64}$/.test(process.env.STET_KEY_NEXT ?? '')) return process.env.STET_KEY_NEXT;
    throw new Stop('The key is given in STET_KEY: give the new one, 64 digits in hex, in STET_KEY_NEXT.');
  }
  if (!existsSync(place)) writeWhole(place, `${newKey()}\n`);
  return readFileSync(place, 'utf8').trim();
}

/** Backups made before need the old key: it is kept, under its fingerprint. */
function putInPlace(path, next, before) {
  const kept = `${path}.${before}.key`;
  writeWhole(kept, readFileSync(path, 'utf8'));
  renameSync(next, path);
  syncFolder(dirname(path));
  console.log(
    `Everything is sealed with the new key, ${path}. Keep a copy of it apart from the backups. Backups made before need the old one: ${kept}.`,
  );
}
