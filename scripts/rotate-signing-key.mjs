import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { syncFolder, writeWhole } from './parts/files.mjs';
import { prepareCheckout } from './parts/install.mjs';
import { root } from './parts/root.mjs';
import { command, Stop } from './parts/say.mjs';

// npm run rotate-signing-key: the trail is signed with a new key from here on. Cut short, it goes on where it was.

await command(async () => {
  await prepareCheckout();
  const { withDesk } = await import('./parts/tool.mjs');
  const { appEnvironment } = await import('./parts/app.mjs');
  const { filesFolder } = await import('./parts/data-folder.mjs');
  const signing = await import('./parts/signing-key.mjs');
  await withDesk({ name: 'A change of the signing key', alone: true, tables: true }, async (desk) => {
    const path = signing.signingKeyFile(desk.data);
    const place = signing.nextSigningKeyFile(desk.data);
    const key = signing.readSigningKey(path);
    if (key === undefined) throw new Stop('There is no key to change yet: the first start makes one.');
    if (!existsSync(place)) writeWhole(place, signing.newSigningKey());
    const environment = appEnvironment({
      ...{ database: desk.database, secrets: desk.secrets, files: filesFolder(desk.data), signingKey: key },
      address: 'http://127.0.0.1:3000',
    });
    const env = { ...environment, STET_SIGNING_KEY_NEXT: readFileSync(place, 'utf8') };
    const script = join(root, 'scripts', 'rotate-signing-key.ts');
    const [code] = await once(
      spawn(process.execPath, ['--import', 'tsx', script], { cwd: root, env, stdio: 'inherit' }),
      'exit',
    );
    if (code !== 0) throw new Stop('The key was not changed. Run npm run rotate-signing-key again; it goes on.');
    renameSync(place, path);
    syncFolder(dirname(path));
    console.log(
      `From here on ${signing.signingFingerprint(readFileSync(path, 'utf8'))} signs the trail. Note it where nobody can change it. What the old key signed still verifies; the old key itself is gone.`,
    );
  });
});
