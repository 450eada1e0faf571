import { prepareCheckout } from './parts/install.mjs';
import { command, Stop } from './parts/say.mjs';

// npm test: everything, and one plain last line. `node scripts/test.mjs checks|unit|e2e` runs a part; names after `e2e` or
// `unit` choose its files.

const parts = ['checks', 'unit', 'e2e'];

await command(async () => {
  const [wish, ...files] = process.argv.slice(2);
  if (wish && !parts.includes(wish)) throw new Stop(`There is no part "${wish}" of the tests: ${parts.join(', ')}.`);
  await prepareCheckout();
  // What the person has set for a desk of theirs must not reach the tests, nor the tests their desk.
  for (const name of Object.keys(process.env)) {
    if (/^(DATABASE_URL|HOST|PORT|NEXTAUTH_.*|STET_.*)$/.test(name)) delete process.env[name];
  }
  const { runTests } = await import('./parts/tests.mjs');
  const { passed, failed } = await runTests(wish ? [wish] : parts, files);
  if (failed > 0) process.exitCode = 1;
  console.log(`${passed} passed, ${failed} failed`);
});
