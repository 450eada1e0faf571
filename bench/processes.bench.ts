import { Agent, request } from 'node:http';
import { cpus } from 'node:os';
import { type Hand, hand } from '@/prisma/builders';
import { startApp } from '@/scripts/parts/app.mjs';
import { freePort } from '@/scripts/parts/ports.mjs';
import { makeToken } from '@/server/commands/tokens';
import { closeDatabase } from '@/server/database';
import { longStory } from './long-story';
import { inParallel } from './measure';

// What a second process of the program is worth: notes through the interface by fifty people over fifty stories, through one
// process and through two on the same database. Where processes, database and people share few processors, the second finds
// none left; so it is measured as well with each process given a part of a processor only (it is halted and let go on,
// the one while the other rests, as if each had a processor of its own), which leaves the database room.

const PEOPLE = 50;
const TOKENS = 10;
const STORIES = 50;
const RUN_MS = 15_000;
const WANTED = 1.5;
/** Of each 50 ms, so many a process may work. */
const SHARE_MS = 12;
const TURN_MS = 50;

interface Running {
  port: number;
  pid: number;
  agent: Agent;
  stop: () => Promise<void>;
}

async function begun(): Promise<Running> {
  const port = await freePort();
  const app = startApp({ env: process.env, host: '127.0.0.1', port, out: 'ignore' });
  await app.ready;
  return { port, pid: app.pid ?? 0, agent: new Agent({ keepAlive: true, maxSockets: 100 }), stop: app.stop };
}

function write({ port, agent }: Running, token: string, story: string): Promise<void> {
  const text = JSON.stringify({ text: 'A note of some words, as people write them.' });
  const headers = {
    authorization: `Bearer ${token}`,
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(text),
  };
  const path = `/api/v1/stories/${story}/notes`;
  return new Promise((done, fail) => {
    const sent = request({ host: '127.0.0.1', port, agent, path, method: 'POST', headers }, (answer) => {
      answer.resume();
      answer.once('error', fail);
      answer.once('end', () => (answer.statusCode === 201 ? done() : fail(new Error(`${answer.statusCode}`))));
    });
    sent.once('error', fail);
    sent.end(text);
  });
}

/** Halts the processes, so that each has its share of a processor and no more, and not at the same time as the other. */
function held(processes: readonly Running[]): () => void {
  const turn = (pid: number) => {
    process.kill(pid, 'SIGCONT');
    setTimeout(() => process.kill(pid, 'SIGSTOP'), SHARE_MS);
  };
  const turns = setInterval(() => {
    for (const [at, { pid }] of processes.entries()) setTimeout(() => turn(pid), (at * TURN_MS) / processes.length);
  }, TURN_MS);
  return () => {
    clearInterval(turns);
    setTimeout(() => {
      for (const { pid } of processes) process.kill(pid, 'SIGCONT');
    }, 3 * TURN_MS);
  };
}

async function rate(processes: readonly Running[], tokens: readonly string[], stories: readonly string[]) {
  let done = 0;
  const began = performance.now();
  const until = began + RUN_MS;
  const person = async (at: number) => {
    for (let n = 0; performance.now() < until; n += 1) {
      const through = processes[(at + n) % processes.length] as Running;
      await write(through, tokens[at % TOKENS] as string, stories[(at + n) % STORIES] as string);
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: PEOPLE }, (_, at) => person(at)));
  return (done / (performance.now() - began)) * 1000;
}

const admin = await hand('administrator');
const tokens: string[] = [];
const hands: Hand[] = [];
for (let n = 0; n < TOKENS; n += 1) {
  const person = await hand('checker');
  hands.push(person);
  tokens.push((await admin.do(makeToken, { person: person.id, name: 'bench' })).token);
}
const stories: string[] = [];
await inParallel(STORIES, 4, async (n) => {
  stories.push((await longStory(hands[n % TOKENS] as Hand, 100, 2, { settled: false })).id);
});
await closeDatabase();

const processes = [await begun(), await begun()];
const [first] = processes as [Running];
for (const one of processes)
  await inParallel(400, PEOPLE, (n) => write(one, tokens[n % TOKENS] as string, stories[n % STORIES] as string));

async function compare(what: string): Promise<void> {
  const one = await rate([first], tokens, stories);
  const two = await rate(processes, tokens, stories);
  const again = await rate([first], tokens, stories);
  const alone = (one + again) / 2;
  console.log(
    `${what}: one ${alone.toFixed(0)} /s (${one.toFixed(0)}, ${again.toFixed(0)}), two ${two.toFixed(0)} /s: ${(two / alone).toFixed(2)} times, wanted ${WANTED}`,
  );
}

console.log(
  `${PEOPLE} people over ${STORIES} stories, ${cpus().length} processors for people, processes and database together`,
);
await compare('each as much as it gets');
if (process.platform !== 'win32') {
  const free = held(processes);
  await compare(`each ${SHARE_MS} of ${TURN_MS} ms of a processor`);
  free();
  await new Promise((done) => setTimeout(done, 5 * TURN_MS));
}
for (const one of processes) await one.stop();
