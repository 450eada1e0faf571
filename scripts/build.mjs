import { prepareCheckout } from './parts/install.mjs';
import { command } from './parts/say.mjs';

// npm run build: all that npm start would write into the checkout, so that it can then be started where nothing may be
// written but the data folder (docs/container.md, docs/systemd.md).
await command(async () => {
  await prepareCheckout();
  const { buildIfNeeded } = await import('./parts/build.mjs');
  const { linkLibraries } = await import('./parts/postgres-programs.mjs');
  linkLibraries();
  await buildIfNeeded();
});
