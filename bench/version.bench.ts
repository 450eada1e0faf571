import pg from 'pg';
import type { ClaimView, StoryView } from '@/domain/views';
import type { SavedVersion } from '@/domain/views-text';
import { hand } from '@/prisma/builders';
import { makeToken } from '@/server/commands/tokens';
import { closeDatabase } from '@/server/database';
import { send } from './client';
import { furnish, longStory, longText } from './long-story';
import { desk, report, timed } from './measure';

// A new version of a story of 10,000 words and 1,000 claims, and how long it holds up others on the same story: how long the
// story's lock is waited for, measured by one who takes it all the time and does nothing with it; and the longest wait of
// twenty people who write notes and checks, less what such a write takes while nobody commits. In the latter is also what
// the twenty wait for one another and for the processor.

const WORDS = 10_000;
const CLAIMS = 1_000;
const PEOPLE = 20;
const ROUNDS = 10;
/** What each of them does in this time is one write: together 20 a second, a third of what one story takes at most. */
const PAUSE_MS = 1_000;
const COMMIT_MS = 1_000;
const HELD_MS = 50;

const admin = await hand('administrator');
const editor = await hand('editor');
const tokens: string[] = [];
for (let n = 0; n < PEOPLE; n += 1) {
  const person = await hand('checker');
  tokens.push((await admin.do(makeToken, { person: person.id, name: 'bench' })).token);
}
const { token: writer } = await admin.do(makeToken, { person: editor.id, name: 'bench' });
const { claims, ...story } = await longStory(editor, WORDS, CLAIMS, { settled: false });
await furnish(editor, story.id, claims.slice(0, 200));
await closeDatabase();

const body = longText(WORDS);
/** What an edit does to the text; `n` makes it another at each round. */
const EDITS: Record<string, (n: number) => string> = {
  'a typical edit': (n) =>
    `A first line, version ${n}.\n\n${body.replace(' 1005 ', ` 7${n} `).replace(' 1500 ', ' five ')}`,
  'every third paragraph': (n) =>
    body
      .split('\n\n')
      .map((one, at) => (at % 3 === 0 ? one.replace(/ (\d{4}) /g, ` $1 more ${n} `) : one))
      .join('\n\n'),
  'every claim': (n) => body.replace(/ \d{4} /g, ` nine ${n} `),
};

const read = async <T>(path: string): Promise<T> => {
  const answer = await fetch(`${desk()}/api/v1${path}`, { headers: { authorization: `Bearer ${writer}` } });
  return (await answer.json()) as T;
};

/** A check on a claim that no other of them checks, or a note; how long it took, however it was answered. */
async function write(at: number, n: number): Promise<number> {
  const token = tokens[at] as string;
  if (n % 2 === 1) return timed(() => send(token, 'POST', `/stories/${story.id}/notes`, { text: 'Read again.' }));
  const claim = `/claims/${claims[(at + n * PEOPLE) % CLAIMS]?.id}`;
  const { revision } = await read<ClaimView>(claim);
  const check = { revision, finding: 'wrong', rationale: 'Counted again.' };
  // A version that comes in between makes the check stale: it was held up all the same.
  return timed(() => send(token, 'POST', `${claim}/checks`, check).catch(() => undefined));
}

/** Everybody writes until told to stop; how long each write took, and when it began. */
function writing() {
  const took: { began: number; ms: number }[] = [];
  let stopped = false;
  const all = Promise.all(
    tokens.map(async (_, at) => {
      await new Promise((done) => setTimeout(done, (at * PAUSE_MS) / PEOPLE));
      for (let n = 0; !stopped; n += 1) {
        const began = performance.now();
        const ms = await write(at, n);
        took.push({ began: Math.max(began, performance.now() - ms), ms });
        await new Promise((done) => setTimeout(done, PAUSE_MS));
      }
    }),
  );
  const stop = async () => {
    stopped = true;
    await all;
    return took;
  };
  return { took, stop };
}

const median = (numbers: number[]) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** The longest of the writes that ran at some time between two moments, less what one takes. */
function longest(took: { began: number; ms: number }[], from: number, to: number, usual: number): number {
  const during = took.filter((one) => one.began + one.ms > from && one.began < to).map((one) => one.ms);
  return Math.max(0, Math.max(0, ...during) - usual);
}

async function commit(edit: string): Promise<number> {
  const { version } = await read<StoryView>(`/stories/${story.id}`);
  const sent = { baseHash: version.hash, format: 'text', body: edit };
  return timed(() => send<SavedVersion>(writer, 'POST', `/stories/${story.id}/versions`, sent));
}

/** The longest that somebody waits for the story's lock while `work` runs. */
async function lockWait(work: () => Promise<unknown>): Promise<number> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  let stopped = false;
  const waits = (async () => {
    let most = 0;
    while (!stopped) {
      await client.query('BEGIN');
      most = Math.max(
        most,
        await timed(() => client.query('SELECT 1 FROM story WHERE id = $1 FOR NO KEY UPDATE', [story.id])),
      );
      await client.query('COMMIT');
      await pause(1);
    }
    return most;
  })();
  await work();
  stopped = true;
  const most = await waits;
  await client.end();
  return most;
}

report('the first version after a start: commit', [await commit(`A first line.\n\n${body}`)], 'ms', COMMIT_MS);
for (const [name, edit] of Object.entries(EDITS)) {
  const alone: number[] = [];
  const locked: number[] = [];
  for (let n = 1; n <= ROUNDS; n += 1)
    locked.push(await lockWait(async () => alone.push(await commit(edit(ROUNDS + n)))));
  report(`${name}: commit, nobody else writes`, alone, 'ms', COMMIT_MS);
  report(`${name}: longest wait for the lock`, locked, 'ms', HELD_MS);
  const commits: number[] = [];
  const held: number[] = [];
  const without: number[] = [];
  for (let n = 1; n <= ROUNDS; n += 1) {
    const others = writing();
    await pause(2 * PAUSE_MS);
    const usual = median(others.took.map((one) => one.ms));
    const began = performance.now();
    commits.push(await commit(edit(n)));
    const ended = performance.now();
    await pause(PAUSE_MS);
    const took = await others.stop();
    held.push(longest(took, began, ended, usual));
    // As long a time, in which nobody commits: what the same writers wait for one another.
    without.push(longest(took, began - 2 * PAUSE_MS, began - 2 * PAUSE_MS + (ended - began), usual));
  }
  report(`${name}: commit among ${PEOPLE} others`, commits, 'ms', COMMIT_MS);
  report(`${name}: longest wait of ${PEOPLE} others`, held, 'ms', HELD_MS);
  report('  the same, while nobody commits', without, 'ms', HELD_MS);
}
