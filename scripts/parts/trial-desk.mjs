import { join } from 'node:path';
import { startApp } from './app.mjs';
import { buildIfNeeded } from './build.mjs';
import { connected } from './database.mjs';
import { readJson } from './files.mjs';
import { freePort } from './ports.mjs';
import { ownerRole } from './postgres.mjs';
import { root } from './root.mjs';
import { run } from './run.mjs';
import { Stop } from './say.mjs';
import { withTestDesk } from './test-desk.mjs';
import { callOnce, keptConnections } from './trial-call.mjs';
import { inSnapshot, verifyChains } from './verify-database.mjs';

/** A sample desk whose database waits for the disk, for trials that stop and kill processes of the program on it. */
export async function withTrialDesk(work) {
  await buildIfNeeded();
  return withTestDesk((env) => work(env), { durable: true });
}

/** One more process of the program on the desk's database, on a port of its own, that can be stopped, killed and begun again. */
export async function oneProcess(env) {
  const port = await freePort();
  let app;
  const start = async () => {
    app = startApp({ env, host: '127.0.0.1', port, out: 'ignore' });
    await app.ready;
  };
  const kill = async () => {
    process.kill(app.pid, 'SIGKILL');
    await app.ended;
  };
  const stop = async () => {
    await app.stop();
    return (await app.ended).code;
  };
  await start();
  return { port, start, kill, stop, pid: () => app.pid };
}

/** A token of each of these sample accounts. */
export async function tokensOf(env, names) {
  const tokens = [];
  for (const name of names) {
    const args = [join(root, 'scripts', 'token.mjs'), '--user', `${name}@stet.example`, '--name', 'trial'];
    const { code, output } = await run(process.execPath, args, {
      cwd: root,
      env: { ...process.env, STET_DATA: env.STET_DATA, DATABASE_URL: '' },
    });
    if (code !== 0) throw new Stop(`No token: ${output}`);
    tokens.push(output.trim().split('\n').at(-1));
  }
  return tokens;
}

/** Stories of a few words: [{ id, claims: [{ id, revision }] }]. */
export async function trialStories({ port, token, stories, claims }) {
  const agent = keptConnections();
  const post = async (path, body) => {
    const { status, answer } = await callOnce({ port, agent, token, method: 'POST', path, body });
    if (status !== 201) throw new Stop(`${path}: ${status} ${JSON.stringify(answer)}`);
    return answer;
  };
  const made = [];
  for (let n = 0; n < stories; n += 1) {
    const words = Array.from({ length: claims }, (_, at) => `Pier ${at} opened in ${1900 + at}.`).join(' ');
    const { id } = await post('/stories', { format: 'text', headline: `Trial ${n}`, body: words });
    const marked = [];
    for (let at = 0; at < claims; at += 1)
      marked.push(await post(`/stories/${id}/claims`, { spans: [{ exact: `Pier ${at} opened in ${1900 + at}` }] }));
    made.push({ id, claims: marked.map((claim) => ({ id: claim.id, revision: claim.revision })) });
  }
  agent.destroy();
  return made;
}

/** Looks into the desk's database as the owner of its tables. */
export function withOwner(env, work) {
  const { ownerPassword } = readJson(join(env.STET_DATA, 'secrets.json'));
  const { port } = readJson(join(env.STET_DATA, 'postgres.json'));
  return connected(`postgresql://${ownerRole}:${ownerPassword}@127.0.0.1:${port}/stet`, work);
}

/** Recomputes every chain; how many entries they have. */
export async function chainsHold(client) {
  const { chains, problem } = await inSnapshot(client, () => verifyChains(client));
  if (problem) throw new Stop(problem);
  return { chains: chains.length, entries: chains.reduce((sum, { entries }) => sum + entries, 0) };
}
