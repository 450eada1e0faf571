import { createDecipheriv, scryptSync } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { hold, Problem } from './problem.mjs';

// What a passphrase sealed, opened: written anew from docs/bundle.md.

const CHUNK = 64 * 1024;
const TAG = 16;
const LONGEST_HEADER = 200;
const HEADER = /^\{"format":"stet-sealed-bundle-1","kdf":"scrypt","N":32768,"r":8,"p":3,"salt":"([0-9a-f]{64})"\}$/;

const BEGINNING = '{"format":"stet-sealed-bundle-';

async function bytesAt(file, at, length) {
  const bytes = Buffer.alloc(length);
  const { bytesRead } = await file.read(bytes, 0, length, at);
  return bytes.subarray(0, bytesRead);
}

function opened(sealed, key, index, isLast) {
  const nonce = Buffer.alloc(12);
  nonce.writeBigUInt64BE(BigInt(index), 4);
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG });
  decipher.setAAD(Buffer.from(JSON.stringify(['stet-file-1', index, isLast])));
  decipher.setAuthTag(sealed.subarray(-TAG));
  return Buffer.concat([decipher.update(sealed.subarray(0, -TAG)), decipher.final()]);
}

/** The first chunk tells whether the passphrase is right; that a later one does not open, that the file was altered. */
function openChunk(sealed, key, index, isLast) {
  hold(sealed.length >= TAG, 'This file is cut short.');
  try {
    return opened(sealed, key, index, isLast);
  } catch {
    throw new Problem(
      index === 0
        ? 'This passphrase does not open it, or the file was altered at its beginning.'
        : `The file was altered, or cut short, in its part ${index + 1}.`,
    );
  }
}

/** Whether a file says of itself that it is a sealed bundle, of this form or a later one. */
export async function isSealedBundle(path) {
  const file = await open(path);
  try {
    return (await bytesAt(file, 0, BEGINNING.length)).toString('latin1') === BEGINNING;
  } finally {
    await file.close();
  }
}

/** Opens a sealed bundle into a file that nobody else can read; nothing is left of one that does not open whole. */
export async function openSealedBundle(from, to, passphrase) {
  const file = await open(from);
  const half = `${to}.part`;
  try {
    const { size } = await file.stat();
    const [line] = (await bytesAt(file, 0, LONGEST_HEADER)).toString('latin1').split('\n');
    const salt = HEADER.exec(line)?.[1];
    hold(salt !== undefined, 'This is no sealed bundle that this program knows: it opens stet-sealed-bundle-1.');
    const key = scryptSync(Buffer.from(passphrase.normalize('NFC'), 'utf8'), Buffer.from(salt, 'hex'), 32, {
      ...{ N: 32_768, r: 8, p: 3 },
      maxmem: 64 * 1024 * 1024,
    });
    const out = await open(half, 'wx', 0o600);
    try {
      let [at, index] = [line.length + 1, 0];
      do {
        const isLast = at + CHUNK + TAG >= size;
        await out.writeFile(openChunk(await bytesAt(file, at, Math.min(CHUNK + TAG, size - at)), key, index, isLast));
        [at, index] = [at + CHUNK + TAG, index + 1];
      } while (at < size);
      await out.sync();
    } finally {
      await out.close();
    }
    await rename(half, to);
  } catch (error) {
    if (error.code !== 'EEXIST') await rm(half, { force: true });
    throw error;
  } finally {
    await file.close();
  }
}
