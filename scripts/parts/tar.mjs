import { once } from 'node:events';
import { Stop } from './say.mjs';

// The plain tar of POSIX (ustar), so that a backup can be looked into with anybody's tools.

const block = 512;

/** Writes an archive into a stream: `add(name, size, chunks)` per entry, then `end()`. */
export function tarWriter(sink) {
  const write = async (bytes) => {
    if (!sink.write(bytes)) await once(sink, 'drain');
  };
  return {
    async add(name, size, chunks) {
      await write(header(name, size));
      let written = 0;
      for await (const chunk of chunks) {
        written += chunk.length;
        await write(chunk);
      }
      if (written !== size) throw new Stop(`${name} changed while it was being copied. Run the backup again.`);
      await write(Buffer.alloc(padding(size)));
    },
    async end() {
      await write(Buffer.alloc(2 * block));
      sink.end();
    },
  };
}

const padding = (size) => (block - (size % block)) % block;

function header(name, size) {
  const bytes = Buffer.alloc(block);
  const { head, tail } = splitName(name);
  const octal = (value, at, length) => bytes.write(`${value.toString(8).padStart(length - 1, '0')}\0`, at, 'latin1');
  bytes.write(tail, 0);
  octal(0o600, 100, 8);
  octal(0, 108, 8);
  octal(0, 116, 8);
  octal(size, 124, 12);
  octal(Math.floor(Date.now() / 1000), 136, 12);
  bytes.write('        0', 148, 'latin1');
  bytes.write('ustar\x0000', 257, 'latin1');
  bytes.write(head, 345);
  octal(
    bytes.reduce((sum, byte) => sum + byte, 0),
    148,
    7,
  );
  bytes[155] = 0x20;
  return bytes;
}

/** A name of more than 100 bytes is cut at a slash into two fields. */
function splitName(name) {
  if (Buffer.byteLength(name) <= 100) return { head: '', tail: name };
  for (let at = name.indexOf('/'); at > 0; at = name.indexOf('/', at + 1)) {
    const [head, tail] = [name.slice(0, at), name.slice(at + 1)];
    if (Buffer.byteLength(tail) <= 100 && Buffer.byteLength(head) <= 155) return { head, tail };
  }
  throw new Stop(`The name ${name} is too long for the archive.`);
}

/** Reads an archive: yields { name, body }, where `body` must be read to its end before the next entry. */
export async function* readTar(source) {
  const bytes = byteReader(source);
  for (;;) {
    const head = await bytes.take(block);
    if (head.every((byte) => byte === 0)) return;
    const text = (at, length) =>
      head
        .subarray(at, at + length)
        .toString('utf8')
        .replace(/\0.*$/s, '');
    const size = Number.parseInt(text(124, 12), 8);
    if (text(257, 5) !== 'ustar' || !Number.isSafeInteger(size)) throw new Stop('This is not a backup that Stet made.');
    const name = [text(345, 155), text(0, 100)].filter(Boolean).join('/');
    yield { name, body: bytes.pieces(size) };
    await bytes.take(padding(size));
  }
}

/** All of an entry's body at once, for the small ones. */
export async function gather(pieces) {
  const held = [];
  for await (const piece of pieces) held.push(piece);
  return Buffer.concat(held);
}

function byteReader(source) {
  const chunks = source[Symbol.asyncIterator]();
  let held = Buffer.alloc(0);
  async function* pieces(size) {
    for (let left = size; left > 0; ) {
      if (held.length === 0) held = await next(chunks);
      const piece = held.subarray(0, left);
      held = held.subarray(piece.length);
      left -= piece.length;
      yield piece;
    }
  }
  return { pieces, take: (size) => gather(pieces(size)) };
}

async function next(chunks) {
  const { done, value } = await chunks.next();
  if (done) throw new Stop('The backup ends too early: it was cut short. Use another one.');
  return value;
}
