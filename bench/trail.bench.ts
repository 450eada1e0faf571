import { hand } from '@/prisma/builders';
import { newStory } from '@/prisma/builders-story';
import { connected } from '@/scripts/parts/database.mjs';
import { inSnapshot, verifyChains } from '@/scripts/parts/verify-database.mjs';
import { makeToken } from '@/server/commands/tokens';
import { closeDatabase } from '@/server/database';
import { signAll } from '@/server/signing/checkpoint-worker';
import { send } from './client';
import { lengthen } from './long-trail';
import { report, times } from './measure';

// A chain of 100,000 entries recomputed: from its page, by the program, and from the shell, by the rule written anew.

const ENTRIES = 100_000;
const RUNS = 20;
const LIMIT_MS = 2_000;

const [admin, editor] = [await hand('administrator'), await hand('editor')];
const { token } = await admin.do(makeToken, { person: editor.id, name: 'bench' });
const { id: story } = await newStory(editor);
await lengthen(story, ENTRIES);
await signAll(new Date());
await closeDatabase();

const verify = async () => {
  const found = await send<{ holds: boolean; entries: number }>(
    token,
    'POST',
    `/stories/${story}/trail/verification`,
    {},
  );
  if (!found.holds || found.entries !== ENTRIES) throw new Error('the chain should hold');
};
const fromShell = () =>
  connected(process.env.DATABASE_URL ?? '', (client) =>
    inSnapshot(client, async () => {
      const { problem, chains } = await verifyChains(client, undefined);
      if (problem || !chains.some(({ entries }) => entries === ENTRIES)) throw new Error(problem);
    }),
  );

await verify();
report('from its page, 100,000 entries', await times(RUNS, verify), 'ms', LIMIT_MS);
report('from the shell, with all other chains', await times(RUNS, fromShell), 'ms', LIMIT_MS);
