import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import S3rver from '@20minutes/s3rver';
import { afterAll } from 'vitest';
import type { S3 } from './s3-sign';

const BUCKET = 'stet-test';
/** The account that the server program knows. */
const ACCOUNT = { key: 'S3RVER', secret: 'S3RVER' };

export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'stet-stores-'));
  afterAll(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A real S3 server, with an empty bucket, for as long as the test file takes. */
export async function s3Server(): Promise<S3> {
  const directory = await temporaryFolder();
  const server = new S3rver({
    port: 0,
    address: '127.0.0.1',
    silent: true,
    directory,
    configureBuckets: [{ name: BUCKET, configs: [] }],
  });
  const { port } = await server.run();
  afterAll(() => server.close());
  return { bucket: BUCKET, endpoint: `http://127.0.0.1:${port}`, region: 'us-east-1', ...ACCOUNT };
}

/** Something that stands where an S3 server should. */
export async function brokenS3(listener: RequestListener): Promise<S3> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  afterAll(() => server.close());
  const { port } = server.address() as AddressInfo;
  return { bucket: BUCKET, endpoint: `http://127.0.0.1:${port}`, region: 'us-east-1', ...ACCOUNT };
}
