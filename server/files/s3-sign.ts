import { createHash, createHmac } from 'node:crypto';

/** Where an S3-compatible store is, and as whom we ask it. */
export interface S3 {
  endpoint: string;
  bucket: string;
  region: string;
  key: string;
  secret: string;
}

export interface Signed {
  method: string;
  /** Path and query as they are sent: encoded, the query sorted. */
  path: string;
  query: string;
  headers: Record<string, string>;
  /** Lower-case hex SHA-256 of the body; the store refuses another one. */
  sha256: string;
  at: Date;
}

const hex = (text: string) => createHash('sha256').update(text).digest('hex');
const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();

/** What RFC 3986 leaves as it is; `encodeURIComponent` leaves a little more. */
export const encoded = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);

/** The headers of a request, signed (AWS Signature Version 4, in one piece). */
export function signed(s3: S3, { method, path, query, headers, sha256, at }: Signed): Record<string, string> {
  const moment = at.toISOString().replace(/[-:]|\.\d{3}/g, '');
  const scope = `${moment.slice(0, 8)}/${s3.region}/s3/aws4_request`;
  const all: Record<string, string> = { ...headers, 'x-amz-content-sha256': sha256, 'x-amz-date': moment };
  const names = Object.keys(all).sort();
  const canonical = names.map((name) => `${name}:${all[name]?.trim()}\n`).join('');
  const request = [method, path, query, canonical, names.join(';'), sha256].join('\n');
  const key = scope.split('/').reduce<string | Buffer>((made, part) => hmac(made, part), `AWS4${s3.secret}`);
  const signature = hmac(key, ['AWS4-HMAC-SHA256', moment, scope, hex(request)].join('\n')).toString('hex');
  return {
    ...all,
    authorization: `AWS4-HMAC-SHA256 Credential=${s3.key}/${scope}, SignedHeaders=${names.join(';')}, Signature=${signature}`,
  };
}
