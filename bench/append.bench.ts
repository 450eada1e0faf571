import { hand } from '@/prisma/builders';
import { newStory } from '@/prisma/builders-story';
import { makeToken } from '@/server/commands/tokens';
import { closeDatabase } from '@/server/database';
import { send } from './client';
import { lengthen } from './long-trail';
import { report, spread, timed } from './measure';

// A note written on a story with 100 entries in its chain, and on one with 100,000: in turns, so that both meet the same machine.

const RUNS = 400;

const [admin, editor] = [await hand('administrator'), await hand('editor')];
const { token } = await admin.do(makeToken, { person: editor.id, name: 'bench' });
const storyOf = async (entries: number) => {
  const { id } = await newStory(editor);
  await lengthen(id, entries);
  return id;
};
const [short, long] = [await storyOf(100), await storyOf(100_000)];
await closeDatabase();

const write = (story: string) =>
  send(token, 'POST', `/stories/${story}/notes`, { text: 'Seen, and held against the report.' });
const took: Record<'short' | 'long', number[]> = { short: [], long: [] };
for (let n = 0; n < 20; n += 1) await write(n % 2 === 0 ? short : long);
for (let n = 0; n < RUNS; n += 1) {
  took.short.push(await timed(() => write(short)));
  took.long.push(await timed(() => write(long)));
}
report('an entry more, after 100', took.short, 'ms');
report('an entry more, after 100,000', took.long, 'ms');
const ratio = spread(took.long).median / spread(took.short).median;
console.log(`after 100,000 an entry costs ${ratio.toFixed(2)} of what it costs after 100 (median)`);
