import { createHash, createPrivateKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { canonicalJson } from '@/domain/canonical-json';
import { heldPart } from '@/server/export/bundle/sink';
import { zipOf } from '@/server/export/bundle/write-zip';
import { signingKey } from '@/server/signing/signing-key';

/** A bundle's entries, in their order. */
export type Files = [path: string, bytes: Buffer][];

/** Numbers that come again with the same seed: mulberry32. */
export function numbers(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** The entries of an archive whose bytes are whole. */
export function filesOf(zip: Buffer): Files {
  const files: Files = [];
  for (let at = 0; zip.readUInt32LE(at) === 0x0403_4b50; ) {
    const [size, name] = [zip.readUInt32LE(at + 18), zip.readUInt16LE(at + 26)];
    const begin = at + 30 + name;
    files.push([zip.toString('utf8', at + 30, begin), zip.subarray(begin, begin + size)]);
    at = begin + size;
  }
  return files;
}

/** A zip in its right form, whatever is in it. */
export async function archive(files: Files): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of zipOf(files.map(([path, bytes]) => heldPart(path, bytes)))) pieces.push(piece);
  return Buffer.concat(pieces);
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

export interface SigningPair {
  secret: KeyObject;
  publicKey: string;
}

export function stranger(): SigningPair {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const { x = '' } = publicKey.export({ format: 'jwk' });
  return { secret: privateKey, publicKey: Buffer.from(x, 'base64url').toString('base64') };
}

/** What the desk of the test signs with. */
export const ownPair = (): SigningPair => ({
  secret: createPrivateKey(process.env.STET_SIGNING_KEY ?? ''),
  publicKey: signingKey().publicKey,
});

/** The same files with a manifest that fits them, signed by that key: what a forger who has a key would make. */
export function signedAnew(files: Files, { secret, publicKey }: SigningPair): Files {
  const rest = files.filter(([path]) => !path.startsWith('manifest.'));
  const [, before] = files.find(([path]) => path === 'manifest.json') ?? [];
  const manifest = JSON.parse(`${before}`);
  const key = `ed25519:${sha256(Buffer.from(publicKey, 'base64'))}`;
  const listed = rest.map(([path, bytes]) => ({ path, size: bytes.length, sha256: sha256(bytes) }));
  const bytes = Buffer.from(canonicalJson({ ...manifest, key, publicKey, files: listed }));
  const signature = Buffer.from(`${sign(null, bytes, secret).toString('hex')}\n`);
  return [['manifest.json', bytes], ['manifest.sig', signature], ...rest];
}

/** A bundle that the desk's own key signs again, with this file as it is then: null takes it out. */
export function resigned(files: Files, name: string, change: (text: string) => string | null): Promise<Buffer> {
  const changed = files.flatMap(([path, bytes]): Files => {
    const text = path === name ? change(`${bytes}`) : null;
    if (path === name) return text === null ? [] : [[path, Buffer.from(text)]];
    return [[path, bytes]];
  });
  return archive(signedAnew(changed, ownPair()));
}

function flipped(bytes: Buffer, next: (below: number) => number): Buffer {
  const altered = Buffer.from(bytes);
  const at = next(bytes.length);
  altered[at] = (altered[at] ?? 0) ^ (1 << next(8));
  return altered;
}

type Next = (below: number) => number;
type OnBytes = (zip: Buffer, next: Next) => Buffer;
type OnFiles = (files: Files, next: Next) => Files;

/** What happens to a file on its way. */
const ON_BYTES: OnBytes[] = [
  flipped,
  flipped,
  (zip, next) => zip.subarray(0, next(zip.length)),
  (zip, next) => Buffer.concat([zip, Buffer.alloc(1 + next(40), next(256))]),
  (zip, next) => {
    const at = next(zip.length - 20);
    return Buffer.concat([zip.subarray(0, at), zip.subarray(at + 1 + next(19))]);
  },
  (zip, next) => {
    const [at, length] = [next(zip.length - 20), 1 + next(19)];
    return Buffer.concat([zip.subarray(0, at + length), zip.subarray(at)]);
  },
];

const replaced = (files: Files, at: number, change: (bytes: Buffer) => Buffer): Files =>
  files.map(([path, bytes], index) => [path, index === at ? change(bytes) : bytes]);

/** What somebody does who knows how a zip is made, and has no key. */
const ON_FILES: OnFiles[] = [
  (files, next) => {
    const gone = next(files.length);
    return files.filter((_, at) => at !== gone);
  },
  (files, next) => {
    const at = next(files.length - 1);
    const [one, other] = [files[at], files[at + 1]] as Files;
    return [...files.slice(0, at), other, one, ...files.slice(at + 2)] as Files;
  },
  (files, next) => [...files, files[next(files.length)]] as Files,
  (files, next) => [...files, [`text/${1000 + next(1000)}.txt`, Buffer.from('more')]],
  (files, next) => {
    const at = next(files.length);
    return replaced(files, at, (bytes) => (bytes.length === 0 ? Buffer.from('x') : flipped(bytes, next)));
  },
  (files, next) => {
    const at = next(files.length);
    return replaced(files, at, (bytes) =>
      bytes.length === 0 ? Buffer.from('x') : bytes.subarray(0, next(bytes.length)),
    );
  },
  (files, next) => {
    const [one, other] = [next(files.length), next(files.length)];
    const bytes = files[other]?.[1] ?? Buffer.alloc(0);
    return replaced(files, one, (own) => (own.equals(bytes) ? Buffer.concat([own, own, Buffer.from('x')]) : bytes));
  },
];

/** One alteration of a bundle, the same for the same seed; `by` says which kind. */
export async function altered(zip: Buffer, seed: number): Promise<{ by: string; bytes: Buffer }> {
  const next = numbers(seed);
  const kind = next(ON_BYTES.length + ON_FILES.length + 1);
  const onBytes = ON_BYTES[kind];
  if (onBytes) return { by: `bytes ${kind}`, bytes: onBytes(zip, next) };
  const onFiles = ON_FILES[kind - ON_BYTES.length];
  if (onFiles) return { by: `files ${kind}`, bytes: await archive(onFiles(filesOf(zip), next)) };
  return { by: 'another key', bytes: await archive(signedAnew(filesOf(zip), stranger())) };
}
