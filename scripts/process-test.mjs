import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { command, Stop } from './parts/say.mjs';
import { callOnce, keptConnections } from './parts/trial-call.mjs';
import { chainsHold, oneProcess, tokensOf, trialStories, withOwner, withTrialDesk } from './parts/trial-desk.mjs';

// node scripts/process-test.mjs [SECONDS]: fifty people write through two processes on one database, of which one is killed
// every five seconds. Each repeats a write under its key until it has an answer. Not part of npm test.

const seconds = Number(process.argv[2] ?? 60);
const people = 50;
const everyMs = 5_000;
const stories = 5;
const claims = 4;

await command(() => withTrialDesk(trial));

async function trial(env) {
  const processes = [await oneProcess(env), await oneProcess(env)];
  const tokens = await tokensOf(env, ['editor', 'checker', 'second']);
  const made = await trialStories({ port: processes[0].port, token: tokens[0], stories, claims });
  const told = {
    notes: [],
    statements: [],
    claims: [],
    stale: 0,
    again: 0,
    calls: 0,
    refused: [],
    why: { refused: 0, empty: 0, half: 0, busy: 0 },
  };
  const over = new AbortController();
  const writing = Array.from({ length: people }, (_, at) =>
    write({
      ports: processes.map(({ port }) => port),
      token: tokens[at % tokens.length],
      made,
      told,
      over: over.signal,
    }),
  );
  const kills = await killInTurn(processes);
  over.abort();
  await Promise.all(writing);
  const found = await withOwner(env, (client) => check(client, made, told));
  for (const one of processes) await one.stop();
  const acknowledged = told.notes.length + told.statements.length + told.claims.length;
  console.log(
    `${kills} kills in ${seconds} s, ${people} people: ${told.calls} calls, of which ${told.again} had to be made again (${told.why.refused} refused, ${told.why.empty} without an answer, ${told.why.half} cut in the middle, ${told.why.busy} busy); ${acknowledged} writes acknowledged (${told.notes.length} notes, ${told.claims.length} claims, ${told.statements.length} changes of ${stories * claims} claims), each there once; ${told.stale} times somebody was quicker, and no update was lost; ${found.chains} chains with ${found.entries} entries hold.`,
  );
}

async function killInTurn(processes) {
  let kills = 0;
  for (const until = Date.now() + seconds * 1000; Date.now() < until; ) {
    const next = Math.min(everyMs, until - Date.now());
    await wait(next);
    if (next < everyMs) break;
    const one = processes[kills % processes.length];
    await one.kill();
    kills += 1;
    await one.start();
  }
  return kills;
}

/** What each does, in turn by chance: a note, a change of a claim that others change too, a claim. */
async function write({ ports, token, made, told, over }) {
  const agents = ports.map(keptConnections);
  const send = (method, path, body) => untilAnswered({ ports, agents, token, method, path, body, told });
  while (!over.aborted) {
    const story = any(made);
    const mark = randomUUID();
    const chance = Math.random();
    if (chance < 0.4) await note(send, story, mark, told);
    else if (chance < 0.8) await change(send, any(story.claims), mark, told);
    else await claim(send, story, mark, told);
  }
  for (const agent of agents) agent.destroy();
}

function any(list) {
  return list[Math.floor(Math.random() * list.length)];
}

async function note(send, story, mark, told) {
  const { status } = await send('POST', `/stories/${story.id}/notes`, { text: mark });
  if (status === 201) told.notes.push(mark);
  else told.refused.push(status);
}

async function claim(send, story, mark, told) {
  const body = { spans: [{ exact: 'Pier 0 opened' }], statement: mark };
  const { status } = await send('POST', `/stories/${story.id}/claims`, body);
  if (status === 201) told.claims.push(mark);
  else told.refused.push(status);
}

async function change(send, known, mark, told) {
  const { status, answer } = await send('PATCH', `/claims/${known.id}`, { revision: known.revision, statement: mark });
  if (status === 200) told.statements.push({ claim: known.id, mark });
  else if (status === 409) told.stale += 1;
  else told.refused.push(status);
  const now = status === 200 ? answer.revision : answer.present?.revision;
  if (now > known.revision) known.revision = now;
}

/** The same write under the same key, at whichever process answers, until it is answered. */
async function untilAnswered({ ports, agents, token, method, path, body, told }) {
  const key = randomUUID();
  for (let tries = 0; ; tries += 1) {
    const at = Math.floor(Math.random() * ports.length);
    told.calls += 1;
    const done = await callOnce({ port: ports[at], agent: agents[at], token, method, path, body, key });
    if (done.end === 'whole' && done.status !== 503) return done;
    told.again += 1;
    told.why[done.end === 'whole' ? 'busy' : done.end] += 1;
    if (tries > 200) throw new Stop('No process answers.');
    await wait(50 + Math.random() * 100);
  }
}

async function check(client, made, told) {
  if (told.refused.length > 0)
    throw new Stop(`${told.refused.length} writes were refused, the first with ${told.refused[0]}.`);
  await eachOnce(client, 'SELECT text AS mark FROM note WHERE story_id = ANY($1)', made, told.notes);
  const given = 'SELECT statement AS mark FROM claim WHERE story_id = ANY($1)';
  await eachOnce(client, given, made, told.claims, (mark) => told.statements.some((one) => one.mark === mark));
  await numbersWhole(client, made);
  for (const { claims: known } of made)
    for (const { id } of known)
      await updatesWhole(
        client,
        id,
        told.statements.filter(({ claim: of }) => of === id),
      );
  return chainsHold(client);
}

/** Each acknowledged one is there once, and nothing is there that was not acknowledged: all were repeated until answered. */
async function eachOnce(client, sql, made, marks, isElsewhere = () => false) {
  const { rows } = await client.query(sql, [made.map(({ id }) => id)]);
  const times = new Map();
  for (const { mark } of rows) if (/^[0-9a-f-]{36}$/.test(mark)) times.set(mark, (times.get(mark) ?? 0) + 1);
  const lost = marks.filter((mark) => !times.has(mark));
  const doubled = [...times].filter(([, count]) => count > 1);
  const strange = [...times.keys()].filter((mark) => !marks.includes(mark) && !isElsewhere(mark));
  if (lost.length > 0) throw new Stop(`${lost.length} acknowledged writes are lost.`);
  if (doubled.length > 0) throw new Stop(`${doubled.length} writes were done twice.`);
  if (strange.length > 0) throw new Stop(`${strange.length} writes are there that were never acknowledged.`);
}

/** Numbers of a story's claims go from 1 without gaps, and lists count as many. */
async function numbersWhole(client, made) {
  const { rows } = await client.query(
    `SELECT s.claim_count AS shown, count(c.id)::int AS there, max(c.number) AS last
     FROM story s JOIN claim c ON c.story_id = s.id WHERE s.id = ANY($1) GROUP BY s.id`,
    [made.map(({ id }) => id)],
  );
  const wrong = rows.find(({ shown, there, last }) => shown !== there || last !== there);
  if (wrong) throw new Stop(`The claims of a story do not add up: ${JSON.stringify(wrong)}.`);
}

/** As many revisions as acknowledged changes, and each change in the trail once: none was written over unseen. */
async function updatesWhole(client, id, changes) {
  const { rows } = await client.query('SELECT revision, statement FROM claim WHERE id = $1', [id]);
  if (rows[0].revision !== 1 + changes.length)
    throw new Stop(`A claim is at revision ${rows[0].revision} after ${changes.length} acknowledged changes.`);
  const trail = await client.query(
    `SELECT payload FROM trail_payload p JOIN trail_entry e USING (chain, seq) WHERE e.type = 'claim.changed' AND payload LIKE $1`,
    [`%${id}%`],
  );
  const wrong = changes.filter(
    ({ mark }) => trail.rows.filter(({ payload }) => payload.includes(`"${mark}"`)).length < 1,
  );
  if (wrong.length > 0 || trail.rows.length !== changes.length)
    throw new Stop(`The trail of a claim has ${trail.rows.length} changes, of ${changes.length} acknowledged.`);
}
