import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { fullStory } from '@/prisma/builders-bundle';
import { bundleOf } from '@/prisma/builders-bundle-file';
import { call, tokenOf } from '@/prisma/builders-call';
import { takeTestDatabase } from '@/prisma/test-database';
import { writeStoryNote } from './commands/write-note';
import { signAll } from './signing/checkpoint-worker';

await takeTestDatabase();

const HASH = /(sha256|ed25519):[0-9a-f]{64}/g;

/** What the program at the shell prints of a bundle. */
const printed = async (path: string) =>
  (await promisify(execFile)('node', ['scripts/verify.mjs', path])).stdout.trim().split('\n');

/** Of a report: the last entry of the trail then; and the text at its head, text and claims of its signature, its checkpoint and key. */
async function reported(token: string, story: string) {
  const { body } = await call<string>(token, 'GET', `/stories/${story}/export/html`);
  const { document } = parseHTML(body);
  const named = document.querySelectorAll(
    'dl .hash, [aria-labelledby=sign-off] .hash, [aria-labelledby=verified] .hash',
  );
  const hashes = [...named].flatMap((one) => one.textContent?.match(HASH) ?? []);
  const words = document.querySelector('[aria-labelledby=verified]')?.textContent ?? '';
  const [last, size] = [/The hash of the last is (\S+)\./.exec(words)?.[1], /in line (\d+) of its/.exec(words)?.[1]];
  return { last, size: Number(size), others: hashes.filter((hash) => hash !== last) };
}

/** One for all tests: making it is most of the work. */
const { reporter, story } = await fullStory();
const token = await tokenOf(reporter);

test('what a report says can be compared stands in what the verification of a later bundle prints', async () => {
  const report = await reported(token, story.id);
  expect(report.others).toHaveLength(5);
  // The story and its trail go on: what the report names stays.
  await reporter.do(writeStoryNote, { story: story.id, text: 'Seen.' });
  await signAll(new Date());
  const path = await bundleOf(reporter, story.id);
  const lines = await printed(path);
  for (const hash of report.others) expect(lines.join('\n')).toContain(hash);
  expect(lines.filter((line) => line.startsWith('Version '))).toHaveLength(2);
  expect(lines.filter((line) => /^Sign-off of .+ on version 2: .+; it holds\.$/.test(line))).toHaveLength(1);
  expect(lines.filter((line) => line.startsWith('Checkpoint of '))).toHaveLength(2);
  // The last entry is another by now; the report says where in the bundle its own stands.
  expect(lines.join('\n')).not.toContain(report.last);
  const entries = (await readFile(path, 'latin1')).split('\n').filter((line) => line.includes('"prevHash":"'));
  expect(entries[report.size - 1]).toContain(`"hash":"${report.last}"`);
});

test('of another story, what it prints is another', async () => {
  const other = await fullStory();
  const lines = (await printed(await bundleOf(other.reporter, other.story.id))).join('\n');
  const [, , claims, head] = (await reported(token, story.id)).others;
  for (const hash of [claims, head]) expect(lines).not.toContain(hash);
});
