import { setTimeout as wait } from 'node:timers/promises';
import { command, Stop } from './parts/say.mjs';
import { callOnce, keptConnections } from './parts/trial-call.mjs';
import { chainsHold, oneProcess, tokensOf, trialStories, withOwner, withTrialDesk } from './parts/trial-desk.mjs';

// node scripts/stop-test.mjs [ROUNDS]: the program is told to stop, and started again, while people write. Every answer is
// whole, or there is none; what was acknowledged is there once, and what got no answer was not done. Not part of npm test.

const rounds = Number(process.argv[2] ?? 20);
const writers = 20;

await command(() => withTrialDesk(trial));

async function trial(env) {
  const one = await oneProcess(env);
  const tokens = await tokensOf(env, ['editor', 'checker', 'second']);
  const [story] = await trialStories({ port: one.port, token: tokens[0], stories: 1, claims: 1 });
  const told = { whole: [], refused: 0, empty: [], half: 0, other: 0 };
  const over = new AbortController();
  const writing = Array.from({ length: writers }, (_, at) =>
    write({
      port: one.port,
      token: tokens[at % tokens.length],
      story: story.id,
      told,
      name: `w${at}`,
      over: over.signal,
    }),
  );
  const stopped = [];
  for (let round = 0; round < rounds; round += 1) {
    const before = told.whole.length;
    while (told.whole.length < before + 2 * writers) await wait(20);
    await wait(Math.random() * 200);
    const from = performance.now();
    const code = await one.stop();
    if (code !== 0) throw new Stop(`Told to stop, the program ended with ${code}.`);
    stopped.push(performance.now() - from);
    await one.start();
  }
  over.abort();
  await Promise.all(writing);
  await one.stop();
  await withOwner(env, (client) => check(client, story.id, told));
  const longest = Math.max(...stopped);
  console.log(
    `Stopped ${rounds} times with code 0, the longest in ${(longest / 1000).toFixed(1)} s: ${told.whole.length} writes acknowledged, each there once; ${told.refused} refused connections, ${told.empty.length} without an answer, none of them done; no half answer.`,
  );
}

/** Notes one after the other, each tried once. */
async function write({ port, token, story, told, name, over }) {
  const agent = keptConnections();
  for (let number = 0; !over.aborted; number += 1) {
    const text = `note ${name}.${number}.`;
    const path = `/stories/${story}/notes`;
    const { end, status } = await callOnce({ port, agent, token, method: 'POST', path, body: { text } });
    if (end === 'whole' && status === 201) told.whole.push(text);
    else if (end === 'whole') told.other += 1;
    else if (end === 'empty') told.empty.push(text);
    else told[end] += 1;
    if (end !== 'whole') await wait(50);
  }
  agent.destroy();
}

async function check(client, story, { whole, empty, half, other }) {
  const { rows } = await client.query(
    'SELECT text, count(*)::int AS times FROM note WHERE story_id = $1 GROUP BY text',
    [story],
  );
  const times = new Map(rows.map((row) => [row.text, row.times]));
  const wrong = whole.filter((text) => times.get(text) !== 1);
  if (wrong.length > 0)
    throw new Stop(`${wrong.length} acknowledged writes are not there once, the first: ${wrong[0]}.`);
  const done = empty.filter((text) => times.has(text));
  if (done.length > 0) throw new Stop(`${done.length} writes were done and not answered, the first: ${done[0]}.`);
  if (half > 0) throw new Stop(`${half} answers were cut in the middle.`);
  if (other > 0) throw new Stop(`${other} answers were refusals.`);
  await chainsHold(client);
}
