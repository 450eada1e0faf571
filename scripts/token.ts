import { parseArgs } from 'node:util';
import { makeToken } from '@/server/commands/tokens';
import { closeDatabase } from '@/server/database';
import { perform } from '@/server/gate';

// npm run -s token -- --user checker@stet.example --name "bench" [--expires 2027-01-01T00:00:00Z]
const { values } = parseArgs({
  options: { user: { type: 'string' }, name: { type: 'string' }, expires: { type: 'string' } },
});

const made = await perform(
  makeToken,
  { person: values.user ?? '', name: values.name ?? '', expiresAt: values.expires ?? null },
  { kind: 'system', name: 'shell' },
);
await closeDatabase();
if (made.ok) console.log(made.value.token);
else {
  console.error(
    values.user && values.name ? made.refusal.sentence : 'Say whose and what for: --user E-MAIL --name NAME',
  );
  process.exitCode = 1;
}
