import { readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { afterAll, expect, test } from 'vitest';
import { hand, value } from '@/prisma/builders';
import { newClaim, newStory } from '@/prisma/builders-story';
import { takeTestDatabase } from '@/prisma/test-database';
import { captureOnce } from '../capture/capture-worker';
import { attachEvidence } from '../commands/attach-evidence';
import { openConfidential } from '../commands/open-confidential';
import { sealEvidence } from '../commands/seal-evidence';
import { destroyBytes } from '../files/destroy-bytes';
import { fileStore } from '../files/file-store';
import { view } from '../gate';
import { claimById } from '../queries/claims';

await takeTestDatabase();

const filesHere = () =>
  readdirSync(process.env.STET_FILES ?? '', { recursive: true, withFileTypes: true }).filter((one) => one.isFile());

test('a capture that is being made while its evidence becomes confidential leaves nothing behind', async () => {
  const owner = await hand('checker');
  let sealed = async () => {};
  const server = createServer((_request, answer) => {
    void sealed().then(() => answer.writeHead(200, { 'content-type': 'text/html' }).end('<p>Fenna said so.</p>'));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  afterAll(() => void server.close());
  const { port } = server.address() as { port: number };
  process.env.STET_CAPTURE_ALLOW = `127.0.0.1:${port}`;
  process.env.STET_CAPTURE = 'on';
  const claim = await newClaim(owner, (await newStory(owner)).id, 'opened in 1931');
  const said = { type: 'link', source: 'A site', tier: 'primary', stance: 'supports' };
  const url = `http://127.0.0.1:${port}/`;
  const { id: evidence } = await owner.do(attachEvidence, { claim: claim.id, ...said, url });
  process.env.STET_CAPTURE = 'off';
  sealed = async () => void (await owner.do(sealEvidence, { evidence, revision: 1 }));
  expect(await captureOnce({ store: fileStore() })).toBe(true);
  await destroyBytes(new Date(Date.now() + 1000));
  expect(filesHere()).toEqual([]);
  expect((await owner.do(openConfidential, { confidential: evidence })).files).toEqual([]);
  expect(value(await view(claimById, { claim: claim.id }, owner.caller)).confidential.pieces).toHaveLength(1);
});
