import { existsSync } from 'node:fs';
import { openSealedBundle } from './parts/bundle/open-sealed-bundle.mjs';
import { askPassphrase } from './parts/bundle/passphrase.mjs';
import { Problem } from './parts/bundle/problem.mjs';
import { command, Stop } from './parts/say.mjs';

// npm run -s open-bundle -- FILE: opens a sealed bundle beside it, as a bundle that can be verified. Nothing is installed.

await command(async () => {
  const [from, ...more] = process.argv.slice(2);
  if (!from || more.length > 0) throw new Stop('Say which file: npm run -s open-bundle -- story.bundle.sealed');
  if (!existsSync(from)) throw new Stop(`There is no file ${from}.`);
  const to = `${from.replace(/\.sealed$/, '')}.zip`;
  if (existsSync(to)) throw new Stop(`${to} is there already. Move it away first.`);
  try {
    await openSealedBundle(from, to, await askPassphrase());
  } catch (error) {
    if (error.code === 'EEXIST') throw new Stop(`${to}.part is left from before. Delete it first.`);
    throw error instanceof Problem ? new Stop(error.message) : error;
  }
  console.log(`${to} holds the bundle, in the clear: npm run -s verify -- ${to}`);
});
