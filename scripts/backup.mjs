import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { prepareCheckout } from './parts/install.mjs';
import { command, Stop, step } from './parts/say.mjs';

// npm run backup -- FILE: everything the desk knows, as it is at one moment, while it may go on working.

await command(async () => {
  const [name] = process.argv.slice(2);
  if (!name) throw new Stop('Name the file to write: npm run backup -- FILE');
  const file = resolve(process.env.INIT_CWD ?? '.', name);
  if (existsSync(file)) throw new Stop(`${file} is there already. Name another file.`);
  await prepareCheckout();
  const { withDesk } = await import('./parts/tool.mjs');
  const { damagedFiles, writeBackup } = await import('./parts/backup.mjs');
  const { filesBucket, filesFolder } = await import('./parts/data-folder.mjs');
  const { keyFile, NOT_IN_BACKUP } = await import('./parts/sealing-key.mjs');
  const { signingKeyFile } = await import('./parts/signing-key.mjs');
  await withDesk({ name: 'A backup' }, async ({ database, data }) => {
    const manifest = await step('Backing up', () =>
      writeBackup({ ownerUrl: database.ownerUrl, files: filesFolder(data), file }),
    );
    const { tables, files } = manifest;
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    console.log(`\nWritten: ${file} (${tables.length} tables, ${rows} rows, ${files.length} files).`);
    const bucket = filesBucket();
    if (bucket)
      console.log(`Not in it: the files of evidence. They are in the bucket ${bucket}, which needs copies of its own.`);
    for (const { name } of damagedFiles(manifest))
      console.log(`Damaged: the file ${name} is not what it was when it was kept. Fetch it from an earlier backup.`);
    console.log(`Not in it: the key for what is confidential (${keyFile(data)}, or STET_KEY). ${NOT_IN_BACKUP}`);
    console.log(
      `Not in it: the key that signs the trail (${signingKeyFile(data)}) and the other secrets in ${data}. Keep copies apart from the backups.`,
    );
  });
});
