import { randomBytes } from 'node:crypto';
import { openAsBlob } from 'node:fs';
import { open } from 'node:fs/promises';
import { desk } from './measure';

const PIECE = 4 * 1024 * 1024;

/** A recording of noise of so many bytes and a few, another one each time: the same bytes would be kept once. */
export async function recording(path: string, size: number): Promise<void> {
  const file = await open(path, 'w');
  await file.write('ID3\x04');
  for (let at = 0; at < size; at += PIECE) await file.write(randomBytes(PIECE));
  await file.sync();
  await file.close();
}

/** Attaches the file at this path to a claim, in one call. */
export async function attachRecording(path: string, claim: string, authorization: string): Promise<void> {
  const facts = { source: 'Bench', tier: 'primary', stance: 'supports', type: 'file' };
  const form = new FormData();
  form.set('data', JSON.stringify(facts));
  form.set('file', await openAsBlob(path), 'noise.mp3');
  const answer = await fetch(`${desk()}/api/v1/claims/${claim}/evidence`, {
    method: 'POST',
    headers: { authorization },
    body: form,
  });
  if (answer.status !== 201) throw new Error(await answer.text());
  await answer.json();
}
