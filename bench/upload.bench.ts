import { createHash } from 'node:crypto';
import { createReadStream, openAsBlob } from 'node:fs';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EvidenceView } from '@/domain/views';
import type { UploadView } from '@/domain/views-evidence';
import { hand } from '@/prisma/builders';
import { newClaim, newStory } from '@/prisma/builders-story';
import { makeToken } from '@/server/commands/tokens';
import { closeDatabase } from '@/server/database';
import { send } from './client';
import { desk, spread, timed } from './measure';
import { attachRecording, recording } from './recording';

// Attaching a file of 100 MB, in one call and piece by piece as the screen does, until the server's word that it is kept:
// against a plain copy of the same file on the same disk that is hashed with SHA-256 and synced, in the same run.

const SIZE = 100 * 1024 * 1024;
const PIECE = 4 * 1024 * 1024;
const ROUNDS = 5;
const FACTS = { source: 'Bench', tier: 'primary', stance: 'supports', type: 'file' };

const folder = await mkdtemp(join(tmpdir(), 'stet-upload-bench-'));
const admin = await hand('administrator');
const checker = await hand('checker');
const { token } = await admin.do(makeToken, { person: checker.id, name: 'bench' });
const story = await newStory(checker);
const { id: claim } = await newClaim(checker, story.id, 'opened in 1931');
await closeDatabase();
const authorization = `Bearer ${token}`;

async function copied(path: string): Promise<void> {
  const hash = createHash('sha256');
  const file = await open(`${path}.copy`, 'w');
  for await (const part of createReadStream(path)) {
    hash.update(part as Buffer);
    await file.writeFile(part as Buffer);
  }
  await file.sync();
  await file.close();
  hash.digest();
}

async function inPieces(path: string): Promise<void> {
  const file = await openAsBlob(path);
  const { upload } = await send<UploadView>(token, 'POST', '/uploads', { claim, name: 'noise.mp3', size: file.size });
  for (let at = 0; at < file.size; at += PIECE) {
    const headers = { authorization, 'upload-offset': String(at), 'content-type': 'application/offset+octet-stream' };
    const body = file.slice(at, at + PIECE);
    const answer = await fetch(`${desk()}/api/v1/uploads/${upload}`, { method: 'PATCH', headers, body });
    if (answer.status !== 200) throw new Error(await answer.text());
    await answer.json();
  }
  await send<EvidenceView>(token, 'POST', `/claims/${claim}/evidence`, { ...FACTS, upload });
}

const took: Record<string, number[]> = { copy: [], call: [], pieces: [] };
for (let round = 0; round <= ROUNDS; round += 1) {
  const path = join(folder, 'a.mp3');
  await recording(path, SIZE);
  const copy = await timed(() => copied(path));
  const call = await timed(() => attachRecording(path, claim, authorization));
  const pieces = await timed(() => inPieces(path));
  await rm(`${path}.copy`);
  // The first round warms the caches up.
  if (round > 0) for (const [what, ms] of Object.entries({ copy, call, pieces })) took[what]?.push(ms);
}
await rm(folder, { recursive: true });

const median = (what: string) => spread(took[what] ?? []).median;
const line = (what: string, ms: number) =>
  console.log(
    `${what.padEnd(46)} ${(SIZE / 1e6 / (ms / 1000)).toFixed(0).padStart(5)} MB/s   ${(median('copy') / ms).toFixed(2)} of the plain copy`,
  );
line('plain copy with SHA-256, synced', median('copy'));
line('attached in one call', median('call'));
line('attached piece by piece', median('pieces'));
