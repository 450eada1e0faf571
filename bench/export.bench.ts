import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hand } from '@/prisma/builders';
import { newClaim, newStory } from '@/prisma/builders-story';
import { makeToken } from '@/server/commands/tokens';
import { closeDatabase } from '@/server/database';
import { bigStory } from './big-story';
import { desk, report, times } from './measure';
import { attachRecording, recording } from './recording';

// A story of 5,000 claims and 50,000 pieces of evidence, exported in each form, and the bundle of one with recordings of
// 300 MB: when the first byte is there, when the last, and how much memory the program takes for it; and whether readers who
// stall keep others from their work.

const CLAIMS = 5_000;
const PIECES = 10;
const RUNS = 3;
/** More than there are connections. */
const STALLED = 40;
const RECORDINGS = 3;
const RECORDING_BYTES = 100 * 1024 * 1024;

const [admin, editor] = [await hand('administrator'), await hand('editor')];
const { token } = await admin.do(makeToken, { person: editor.id, name: 'bench' });
const story = await bigStory(editor, CLAIMS, PIECES);
/** Big enough that a reader who takes nothing stalls, and soon read. */
const smaller = await bigStory(editor, 250, PIECES);
const recorded = await newStory(editor);
const { id: claim } = await newClaim(editor, recorded.id, 'opened in 1931');
await closeDatabase();
const headers = { authorization: `Bearer ${token}` };
const program = `/proc/${process.env.STET_TEST_PROGRAM}`;

/** The program's memory in MB: now, or the most since it was last asked to forget. Null where the system does not tell. */
function memory(what: 'VmRSS' | 'VmHWM'): number | null {
  if (!existsSync(program)) return null;
  const line = readFileSync(`${program}/status`, 'utf8').match(new RegExp(`${what}:\\s+(\\d+) kB`));
  return line ? Number(line[1]) / 1024 : null;
}

function forgetMost(): void {
  if (existsSync(program)) writeFileSync(`${program}/clear_refs`, '5');
}

async function taken(form: string, of: string): Promise<{ first: number; whole: number; bytes: number }> {
  const start = performance.now();
  const answer = await fetch(`${desk()}/api/v1/stories/${of}/export/${form}`, { headers });
  if (!answer.ok || !answer.body) throw new Error(`${form}: ${answer.status} ${await answer.text()}`);
  let [first, bytes] = [0, 0];
  for await (const part of answer.body) {
    first ||= performance.now() - start;
    bytes += part.length;
  }
  return { first, whole: performance.now() - start, bytes };
}

async function measured(form: string, of = story): Promise<void> {
  const before = memory('VmRSS');
  forgetMost();
  const runs: Awaited<ReturnType<typeof taken>>[] = [];
  for (let run = 0; run < RUNS; run += 1) runs.push(await taken(form, of));
  const most = memory('VmHWM');
  const size = (runs[0]?.bytes ?? 0) / 1e6;
  report(
    `${form}, ${size.toFixed(1)} MB: first byte`,
    runs.map(({ first }) => first),
    'ms',
  );
  report(
    `${form}: last byte`,
    runs.map(({ whole }) => whole),
    'ms',
  );
  report(
    `${form}: rate`,
    runs.map(({ whole }) => size / (whole / 1000)),
    'MB/s',
  );
  console.log(
    before === null || most === null
      ? `${form}: this system does not tell how much memory was taken`
      : `${form}: memory ${before.toFixed(0)} MB before, ${most.toFixed(0)} MB at most`,
  );
}

/** Readers who take the beginning and then nothing. */
async function stall(): Promise<() => Promise<void>> {
  const readers = await Promise.all(
    Array.from({ length: STALLED }, async () => {
      const answer = await fetch(`${desk()}/api/v1/stories/${smaller}/export/html`, { headers });
      const reader = answer.body?.getReader();
      await reader?.read();
      return reader;
    }),
  );
  return async () => {
    for (const reader of readers) await reader?.cancel();
  };
}

const folder = await mkdtemp(join(tmpdir(), 'stet-export-bench-'));
for (let n = 0; n < RECORDINGS; n += 1) {
  const path = join(folder, `${n}.mp3`);
  await recording(path, RECORDING_BYTES);
  await attachRecording(path, claim, headers.authorization);
}
await rm(folder, { recursive: true });
await measured('bundle', recorded.id);
await taken('csv', story);
for (const form of ['csv', 'jsonld', 'html']) await measured(form);
const letGo = await stall();
const call = () => fetch(`${desk()}/api/v1/people`, { headers }).then((answer) => answer.text());
report(`a call while ${STALLED} readers have stalled`, await times(50, call), 'ms');
await letGo();
