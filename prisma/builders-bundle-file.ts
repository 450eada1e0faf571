import { createWriteStream } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { encode } from 'next-auth/jwt';
import { openSealedBundle } from '@/scripts/parts/bundle/open-sealed-bundle.mjs';
import { exportStory } from '@/server/commands/export-story';
import { sendBundle } from '@/server/export/bundle/send-bundle';
import { respond } from '@/server/http/respond';
import type { Hand } from './builders';
import { HOST } from './builders-call';

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

export const PASSPHRASE = 'harbour ladder nineteen violet soup';

/** What a person at the screen gets who asks for a sealed bundle: a call whose answer is bytes. */
export async function askSealed(by: Hand, story: string, body: object): Promise<Response> {
  const { caller } = by;
  if (caller.kind !== 'session') throw new Error('a hand has a session');
  const token = { sub: caller.person, sid: caller.session, ver: caller.version };
  const cookie = `next-auth.session-token=${await encode({ token, secret: process.env.NEXTAUTH_SECRET ?? '' })}`;
  const headers = { origin: HOST, host: 'stet.test', cookie, 'content-type': 'application/json' };
  const path = ['stories', story, 'export', 'sealed-bundle'];
  const url = `${HOST}/api/v1/${path.join('/')}`;
  return respond(new Request(url, { method: 'POST', headers, body: JSON.stringify(body) }), path);
}

/** The sealed bundle of a story as this person has it, and opens it: a file. */
export async function sealedBundleOf(by: Hand, story: string): Promise<string> {
  const to = await bundlePath();
  const sealed = await saved(await askSealed(by, story, { passphrase: PASSPHRASE, again: PASSPHRASE }));
  await openSealedBundle(sealed, to, PASSPHRASE);
  return to;
}
