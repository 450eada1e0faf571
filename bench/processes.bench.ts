import { existsSync, mkdirSync, rmdirSync, writeFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { type Hand, hand } from '@/prisma/builders';
import { startApp } from '@/scripts/parts/app.mjs';
import { freePort } from '@/scripts/parts/ports.mjs';
import { makeToken } from '@/server/commands/tokens';
import { closeDatabase } from '@/server/database';
import { longStory } from './long-story';
import { inParallel } from './measure';

// What a second process of the program is worth: notes through the interface by fifty people over fifty stories, through one
// process and through two on the same database. Where processes, database and people share few processors, the second finds
// none left; so it is measured as well with each process given a part of a processor only, by a control group
// of the system, as containers have it; that leaves the database room.

const PEOPLE = 50;
const TOKENS = 10;
const STORIES = 50;
const RUN_MS = 10_000;
const TURNS = 5;
const WANTED = 1.5;
/** Of each 50 ms, so many a process may work. */
const SHARE_MS = 12;
const TURN_MS = 50;

interface Running {
  /** Requests that it has not answered. */
  inHand: number;
  port: number;
  pid: number;
  agent: Agent;
  stop: () => Promise<void>;
}

async function begun(): Promise<Running> {
  const port = await freePort();
  const app = startApp({ env: process.env, host: '127.0.0.1', port, out: 'ignore' });
  await app.ready;
  return { inHand: 0, port, pid: app.pid ?? 0, agent: new Agent({ keepAlive: true, maxSockets: 100 }), stop: app.stop };
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

const GROUPS = '/sys/fs/cgroup';

/** The control group of a process, and whether such groups are those of the first version. */
function groupOf({ pid }: Running) {
  const isFirstVersion = existsSync(join(GROUPS, 'cpu'));
  return { path: join(GROUPS, isFirstVersion ? 'cpu' : '', `stet-bench-${pid}`), isFirstVersion };
}

/** Gives the process so much of a processor and no more, as long as it runs; false where the system lets nobody. */
function limit(one: Running): boolean {
  const [share, turn] = [SHARE_MS * 1000, TURN_MS * 1000];
  const { path, isFirstVersion } = groupOf(one);
  try {
    mkdirSync(path);
    if (isFirstVersion) writeFileSync(join(path, 'cpu.cfs_period_us'), `${turn}`);
    if (isFirstVersion) writeFileSync(join(path, 'cpu.cfs_quota_us'), `${share}`);
    else writeFileSync(join(path, 'cpu.max'), `${share} ${turn}`);
    writeFileSync(join(path, 'cgroup.procs'), `${one.pid}`);
    return true;
  } catch {
    return false;
  }
}

/** As a reverse proxy hands them on: to the process that has least in hand. */
async function writeThrough(processes: readonly Running[], token: string, story: string): Promise<void> {
  const least = Math.min(...processes.map((one) => one.inHand));
  const through = processes.find((one) => one.inHand === least) as Running;
  through.inHand += 1;
  await write(through, token, story);
  through.inHand -= 1;
}

async function rate(processes: readonly Running[]): Promise<number> {
  let done = 0;
  const began = performance.now();
  const until = began + RUN_MS;
  const person = async (at: number) => {
    for (let n = 0; performance.now() < until; n += 1) {
      await writeThrough(processes, tokens[at % TOKENS] as string, stories[(at + n) % STORIES] as string);
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

const median = (rates: readonly number[]) => [...rates].sort((a, b) => a - b)[Math.floor(rates.length / 2)] as number;
const said = (rates: readonly number[]) =>
  `${median(rates).toFixed(0)} /s (${rates.map((one) => one.toFixed(0)).join(', ')})`;

/** By turns, so that an hour in which the machine is slower is nobody's. */
async function compare(what: string): Promise<void> {
  const [alone, both]: [number[], number[]] = [[], []];
  for (let turn = 0; turn < TURNS; turn += 1) {
    alone.push(await rate([first]));
    both.push(await rate(processes));
  }
  const times = median(both) / median(alone);
  console.log(`${what}: one ${said(alone)}, two ${said(both)}: ${times.toFixed(2)} times, wanted ${WANTED}`);
}

console.log(
  `${PEOPLE} people over ${STORIES} stories, ${cpus().length} processors for people, processes and database together`,
);
try {
  await compare('each as much as it gets');
  if (processes.every(limit)) await compare(`each ${SHARE_MS} of ${TURN_MS} ms of a processor`);
  else
    console.log('a process cannot be held to a part of a processor here: that takes the right to make control groups');
} finally {
  for (const one of processes) await one.stop();
  for (const { path } of processes.map(groupOf)) if (existsSync(path)) rmdirSync(path);
}
