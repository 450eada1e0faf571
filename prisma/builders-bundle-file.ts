import { createWriteStream } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { exportStory } from '@/server/commands/export-story';
import { sendBundle } from '@/server/export/bundle/send-bundle';
import type { Hand } from './builders';

const folder = mkdtemp(join(tmpdir(), 'stet-bundles-'));
let made = 0;

/** A file of its own for whoever tests bundles. */
export async function bundlePath(): Promise<string> {
  made += 1;
  return join(await folder, `${made}.zip`);
}

export async function saved(answer: Response): Promise<string> {
  if (answer.status !== 200 || !answer.body) throw new Error(`no bundle: ${await answer.text()}`);
  const path = await bundlePath();
  await pipeline(Readable.fromWeb(answer.body as never), createWriteStream(path));
  return path;
}

/** The bundle of a story as this person has it, in a file. */
export async function bundleOf(by: Hand, story: string): Promise<string> {
  await by.do(exportStory, { story, form: 'bundle' });
  return saved(await sendBundle(by.caller, story));
}
