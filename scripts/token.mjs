import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { prepareCheckout } from './parts/install.mjs';
import { root } from './parts/root.mjs';
import { command } from './parts/say.mjs';

// npm run -s token -- --user EMAIL --name NAME: prints a new token, and nothing else, on standard output.

await command(async () => {
  await prepareCheckout({ out: process.stderr });
  const { withDesk } = await import('./parts/tool.mjs');
  const { appEnvironment } = await import('./parts/app.mjs');
  const { filesFolder } = await import('./parts/data-folder.mjs');
  process.exitCode = await withDesk(
    { name: 'npm run token', tables: true },
    async ({ data, database, secrets, address = 'http://127.0.0.1:3000' }) => {
      const args = ['--import', 'tsx', join(root, 'scripts', 'token.ts'), ...process.argv.slice(2)];
      const env = appEnvironment({ database, secrets, address, files: filesFolder(data) });
      const [code] = await once(spawn(process.execPath, args, { cwd: root, env, stdio: 'inherit' }), 'exit');
      return code ?? 1;
    },
  );
});
