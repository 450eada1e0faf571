import pg from 'pg';
import type { ClaimView } from '@/domain/views';
import { type Hand, hand } from '@/prisma/builders';
import { makeToken } from '@/server/commands/tokens';
import { closeDatabase } from '@/server/database';
import { bareSettle, insertOne } from './bare-settle';
import { send } from './client';
import { furnish, longStory, type Tickable } from './long-story';
import { inParallel, report, timed } from './measure';

// Settling a claim until the server's word, fsync on: on one story of 10,000 words, 1,000 claims and 3,000 pieces of
// evidence and notes, by twenty people; and over fifty stories, against the same transaction in bare `pg`.

const WORDS = 10_000;
const CLAIMS = 1_000;
const PEOPLE = 20;
const TICK_MS = 3_000;
const TICKS = 15;
const TICK_P95_MS = 150;
const LEAST_PER_S = 60;
const STORIES = 50;
const CLIENTS = [1, 10, 50];
const RUN_MS = 8_000;
const LEAST_RATIO = 0.25;

/** The person behind a token finds the claim confirmed, and the claim's next revision is noted. */
async function tick(token: string, claim: Tickable): Promise<void> {
  const path = `/claims/${claim.claim}/checks`;
  const answer = await send<{ claim: ClaimView }>(token, 'POST', path, {
    revision: claim.revision,
    finding: 'confirmed',
  });
  claim.revision = answer.claim.revision;
}

/** So many hands without a pause for a while; how many a second. */
async function rate(hands: number, work: (hand: number, n: number) => Promise<unknown>): Promise<number> {
  let done = 0;
  const until = performance.now() + RUN_MS;
  const began = performance.now();
  const one = async (hand: number) => {
    for (let n = 0; performance.now() < until; n += 1) {
      await work(hand, n);
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: hands }, (_, at) => one(at)));
  return (done / (performance.now() - began)) * 1000;
}

const perS = (what: string, value: number, more = '') =>
  console.log(`${what.padEnd(46)} ${value.toFixed(0).padStart(6)} /s   ${more}`);

const admin = await hand('administrator');
const people: Hand[] = [];
const tokens: string[] = [];
for (let n = 0; n < PEOPLE; n += 1) {
  const person = await hand('checker');
  people.push(person);
  tokens.push((await admin.do(makeToken, { person: person.id, name: 'bench' })).token);
}
const [maker] = people as [Hand];
const began = performance.now();
const { claims: marked, ...story } = await longStory(maker, WORDS, CLAIMS, { settled: false });
const long = await furnish(maker, story.id, marked);
const others: Tickable[][] = [];
await inParallel(STORIES, 8, async (n) => {
  const by = people[n % PEOPLE] as Hand;
  const { id, claims } = await longStory(by, 200, CLAIMS / STORIES, { settled: false });
  others.push(await furnish(by, id, claims));
});
await closeDatabase();
console.log(`written through the gate in ${Math.round((performance.now() - began) / 1000)} s`);

const own = (hand: number, n: number) => long[(hand + (n % (CLAIMS / PEOPLE)) * PEOPLE) % CLAIMS] as Tickable;
await inParallel(PEOPLE, 4, (n) => tick(tokens[n] as string, own(n, 0)));

const ticks: number[] = [];
await Promise.all(
  tokens.map(async (token, hand) => {
    await new Promise((done) => setTimeout(done, (hand * TICK_MS) / PEOPLE));
    for (let n = 1; n <= TICKS; n += 1) {
      const took = await timed(() => tick(token, own(hand, n)));
      ticks.push(took);
      await new Promise((done) => setTimeout(done, Math.max(0, TICK_MS - took)));
    }
  }),
);
report(`a tick, ${PEOPLE} people every ${TICK_MS / 1000} s on one story`, ticks, 'ms', TICK_P95_MS);
const most = await rate(PEOPLE, (hand, n) => tick(tokens[hand] as string, own(hand, n)));
perS('ticks at most on one story', most, `${(most / LEAST_PER_S).toFixed(2)} of the ${LEAST_PER_S} wanted`);

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 24 });
for (const clients of CLIENTS) {
  const mine = (hand: number, n: number) => {
    const of = others[(hand + n * clients) % STORIES] as Tickable[];
    return of[Math.floor(hand / STORIES + n) % of.length] as Tickable;
  };
  const through = await rate(clients, (hand, n) => tick(tokens[hand % PEOPLE] as string, mine(hand, n)));
  const bare = await rate(clients, (hand, n) => bareSettle(pool, (people[hand % PEOPLE] as Hand).id, mine(hand, n)));
  const inserts = await rate(clients, (hand, n) => insertOne(pool, `${clients}-${hand}-${n}-${Date.now()}`));
  const ratio = through / bare;
  perS(
    `ticks, ${clients} ${clients === 1 ? 'client' : 'clients'} over ${STORIES} stories`,
    through,
    `${ratio.toFixed(2)} of bare pg (${bare.toFixed(0)} /s), wanted ${LEAST_RATIO}; ${(through / inserts).toFixed(2)} of single-row inserts (${inserts.toFixed(0)} /s)`,
  );
}
await pool.end();
