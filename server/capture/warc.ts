import { createHash, randomUUID } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Hop } from './fetch-hop';

/** WARC/1.1 (ISO 28500:2017), each record a gzip member of its own. */
const VERSION = 'WARC/1.1';

const pack = promisify(gzip);

interface WarcRecord {
  id: string;
  type: 'warcinfo' | 'request' | 'response' | 'metadata';
  at: string;
  mediaType: string;
  block: Buffer;
  more?: Record<string, string>;
}

const newRecordId = () => `<urn:uuid:${randomUUID()}>`;
const digest = (block: Buffer) => `sha256:${createHash('sha256').update(block).digest('hex')}`;

function bytesOf({ id, type, at, mediaType, block, more = {} }: WarcRecord): Buffer {
  const headers = {
    'WARC-Type': type,
    'WARC-Record-ID': id,
    'WARC-Date': at,
    'Content-Type': mediaType,
    'Content-Length': String(block.length),
    'WARC-Block-Digest': digest(block),
    ...more,
  };
  const lines = Object.entries(headers).map(([name, said]) => `${name}: ${said}\r\n`);
  return Buffer.concat([Buffer.from(`${VERSION}\r\n${lines.join('')}\r\n`), block, Buffer.from('\r\n\r\n')]);
}

const fields = (said: Record<string, string>) =>
  Buffer.from(
    Object.entries(said)
      .map(([name, value]) => `${name}: ${value}\r\n`)
      .join(''),
  );

/** Question, answer, and of a secure connection the certificate. */
function recordsOf(hop: Hop, info: string): WarcRecord[] {
  const [answer, asked] = [newRecordId(), newRecordId()];
  const about = { 'WARC-Target-URI': hop.url, 'WARC-Warcinfo-ID': info };
  const http = (msgtype: string) => `application/http; msgtype=${msgtype}`;
  const where = { ...about, 'WARC-IP-Address': hop.address };
  const records: WarcRecord[] = [
    { id: answer, type: 'response', at: hop.at, mediaType: http('response'), block: hop.response, more: where },
    {
      id: asked,
      type: 'request',
      at: hop.at,
      mediaType: http('request'),
      block: hop.request,
      more: { ...where, 'WARC-Concurrent-To': answer },
    },
  ];
  if (hop.certificate)
    records.push({
      id: newRecordId(),
      type: 'metadata',
      at: hop.at,
      mediaType: 'application/x-pem-file',
      block: Buffer.from(hop.certificate),
      more: { ...about, 'WARC-Refers-To': answer },
    });
  return records;
}

/** What was asked and received on the way to a page, byte for byte, as other programs for the web's archives read it. */
export async function* warcOf(hops: readonly Hop[]): AsyncGenerator<Buffer> {
  const info = newRecordId();
  const block = fields({ software: 'Stet', format: 'WARC File Format 1.1' });
  const at = hops[0]?.at ?? '';
  yield await pack(bytesOf({ id: info, type: 'warcinfo', at, mediaType: 'application/warc-fields', block }));
  for (const hop of hops) for (const record of recordsOf(hop, info)) yield await pack(bytesOf(record));
}
