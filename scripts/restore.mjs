import { resolve } from 'node:path';
import { prepareCheckout } from './parts/install.mjs';
import { command, Stop } from './parts/say.mjs';

// npm run restore -- FILE: fills an empty desk from a backup, also one of an older version or PostgreSQL.

await command(async () => {
  const [name] = process.argv.slice(2);
  if (!name) throw new Stop('Name the backup to restore: npm run restore -- FILE');
  const file = resolve(process.env.INIT_CWD ?? '.', name);
  await prepareCheckout();
  const { withDesk } = await import('./parts/tool.mjs');
  const { filesBucket, filesFolder } = await import('./parts/data-folder.mjs');
  const { restoreBackup } = await import('./parts/restore.mjs');
  const { signingKeyFile } = await import('./parts/signing-key.mjs');
  await withDesk({ name: 'A restore', make: true, alone: true }, async ({ database, data, out }) => {
    const { tables, files, at } = await restoreBackup({ database, files: filesFolder(data), file, out });
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    console.log(
      `\nRestored into ${data}: ${tables.length} tables, ${rows} rows and ${files.length} files, as they were at ${at}; the trail holds. Start the desk with npm start.`,
    );
    const bucket = filesBucket();
    if (bucket)
      console.log(`The files of evidence are not in a backup: the desk reads them from the bucket ${bucket}.`);
    console.log(
      `The key that signs the trail is in no backup. To go on with the old one, put it back as ${signingKeyFile(data)} before the start; otherwise the start makes a new one, and the trail says so.`,
    );
  });
});
