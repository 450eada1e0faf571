import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { connected } from './parts/database.mjs';
import { readJson } from './parts/files.mjs';
import { openFolder, pidsOf } from './parts/kill-targets.mjs';
import { isAlive } from './parts/process.mjs';
import { root } from './parts/root.mjs';
import { run } from './parts/run.mjs';
import { command, Stop } from './parts/say.mjs';
import { inSnapshot, verifyChains } from './parts/verify-database.mjs';

// node scripts/kill-test.mjs [ROUNDS]: kill -9 of launcher, app and database in every order while four writers write.
// Every write that was acknowledged must be there after the next start, and the chains must hold. Not part of npm test.

const rounds = Number(process.argv[2] ?? 20);
const [L, A, D] = ['launcher', 'app', 'database'];
const orders = [
  [L, A, D],
  [L, D, A],
  [A, L, D],
  [A, D, L],
  [D, L, A],
  [D, A, L],
];

await command(async () => {
  const desk = await openFolder();
  const acknowledged = [];
  try {
    let launcher = await start(desk);
    const token = await makeToken(desk);
    const story = await firstStory(desk, token);
    for (let round = 0; round < rounds; round += 1) {
      // One process alone, then two, then all three, each in every order.
      const order = orders[round % 6].slice(0, 1 + (Math.floor(round / 6) % 3));
      const before = acknowledged.length;
      const over = new AbortController();
      const writing = Array.from({ length: 4 }, (_, writer) =>
        write({ ...desk, token, story, acknowledged, name: `${round}.${writer}`, over: over.signal }),
      );
      await untilWriting(acknowledged, before);
      await kill(desk, order);
      over.abort();
      await Promise.all(writing);
      if (isAlive(launcher.pid)) await end(launcher);
      const from = performance.now();
      launcher = await start(desk);
      const seconds = ((performance.now() - from) / 1000).toFixed(1);
      const entries = await check(desk, story, acknowledged);
      console.log(
        `${round + 1}. ${order.join(', ')}: ${acknowledged.length - before} writes acknowledged, all there; ${entries} entries hold; up again in ${seconds} s`,
      );
    }
    await end(launcher);
    console.log(
      `${rounds} rounds, ${acknowledged.length} acknowledged writes: every one is there, and every chain holds.`,
    );
  } finally {
    await desk.clear();
  }
});

async function start({ data, port }) {
  const child = spawn(process.execPath, [join(root, 'scripts', 'start.mjs')], {
    cwd: root,
    env: { ...process.env, STET_DATA: data, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const ready = new Promise((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        output += text;
        if (output.includes('Stet is ready')) resolve();
      });
    }
    child.once('exit', () => reject(new Stop(`The desk did not come up.\n${output}`)));
  });
  await ready;
  return child;
}

async function end(launcher) {
  if (launcher.exitCode !== null || launcher.signalCode !== null) return;
  launcher.kill('SIGTERM');
  await once(launcher, 'exit');
}

async function kill(desk, order) {
  const pids = pidsOf(desk.data);
  for (const name of order) {
    try {
      process.kill(pids[name], 'SIGKILL');
    } catch (error) {
      // It may have ended of itself when the one before it went.
      if (error.code !== 'ESRCH') throw error;
    }
    await wait(Math.random() * 300);
  }
}

async function makeToken({ data }) {
  const args = [join(root, 'scripts', 'token.mjs'), '--user', 'editor@stet.example', '--name', 'kill test'];
  const { code, output } = await run(process.execPath, args, { cwd: root, env: { ...process.env, STET_DATA: data } });
  if (code !== 0) throw new Stop(`No token: ${output}`);
  return output.trim();
}

async function firstStory({ port }, token) {
  const answer = await fetch(`http://127.0.0.1:${port}/api/v1/stories`, {
    headers: { authorization: `Bearer ${token}` },
  });
  return (await answer.json()).items[0].id;
}

/** In the thick of it: some writes are in, and more are under way. */
async function untilWriting(acknowledged, before) {
  for (const until = Date.now() + 60_000; acknowledged.length < before + 8; await wait(20)) {
    if (Date.now() > until) throw new Stop('The desk takes no writes.');
  }
  await wait(Math.random() * 300);
}

/** Writes notes one after the other until the desk is gone, and remembers those that it said it has. */
async function write({ port, token, story, acknowledged, name, over }) {
  for (let number = 0; !over.aborted; number += 1) {
    const text = `note ${name}.${number}`;
    try {
      const answer = await fetch(`http://127.0.0.1:${port}/api/v1/stories/${story}/notes`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ text }),
        signal: AbortSignal.timeout(20_000),
      });
      await answer.text();
      if (answer.status === 201) acknowledged.push(text);
      else await wait(50);
    } catch {
      await wait(50);
    }
  }
}

async function check({ data, ownerUrl }, story, acknowledged) {
  return connected(ownerUrl(readJson(join(data, 'secrets.json'))), async (client) => {
    const { rows } = await client.query('SELECT text FROM note WHERE story_id = $1', [story]);
    const there = new Set(rows.map((row) => row.text));
    const lost = acknowledged.filter((text) => !there.has(text));
    if (lost.length > 0) throw new Stop(`${lost.length} acknowledged writes are lost, the first: ${lost[0]}.`);
    const { chains, problem } = await inSnapshot(client, () => verifyChains(client));
    if (problem) throw new Stop(problem);
    return chains.reduce((sum, { entries }) => sum + entries, 0);
  });
}
