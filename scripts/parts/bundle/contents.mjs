import { createHash } from 'node:crypto';
import { parseCanonical } from './manifest.mjs';
import { hold, Problem } from './problem.mjs';
import { bytesOf } from './read-zip.mjs';

async function whole(file, entry) {
  const pieces = [];
  for await (const piece of bytesOf(file, entry)) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** The entries are the manifest, its signature, and what it lists, in that order and nothing else. */
export function checkListed(entries, { files }) {
  const expected = ['manifest.json', 'manifest.sig', ...files.map((file) => file.path)];
  const listed = new Set(expected);
  for (const [at, { path }] of entries.entries()) {
    hold(listed.has(path), `${path} is in the archive, and manifest.json does not list it.`);
    hold(path === expected[at], `${expected[at]} is missing from its place in the archive: ${path} stands there.`);
  }
  const missing = expected[entries.length];
  hold(missing === undefined, `${missing} is listed in manifest.json and is not in the archive.`);
}

/** A decoder that fails in a sentence. */
function decoderOf(path) {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  return (...asked) => {
    try {
      return decoder.decode(...asked);
    } catch {
      throw new Problem(`${path} is not UTF-8.`);
    }
  };
}

/** What each listed file holds, held against its size and SHA-256 before anything is made of it. */
export class Contents {
  #file;
  #entries;

  constructor(file, entries) {
    this.#file = file;
    this.#entries = new Map(entries.map((entry) => [entry.path, entry]));
  }

  #entry(path) {
    const entry = this.#entries.get(path);
    if (!entry) throw new Problem(`${path} is missing.`);
    return entry;
  }

  has(path) {
    return this.#entries.has(path);
  }

  paths() {
    return [...this.#entries.keys()];
  }

  bytes(path) {
    return whole(this.#file, this.#entry(path));
  }

  async json(path) {
    return parseCanonical(await this.bytes(path), path);
  }

  /** Fails at the first file whose bytes are not the ones that the manifest lists. */
  async check({ path, size, sha256 }) {
    const entry = this.#entry(path);
    const hash = createHash('sha256');
    for await (const piece of bytesOf(this.#file, entry)) hash.update(piece);
    hold(
      entry.size === size && hash.digest('hex') === sha256,
      `${path} does not hold the bytes that manifest.json lists: its size or SHA-256 is another.`,
    );
  }

  /** The lines of a file, without the ends of the lines. Every line ends in one. */
  async *lines(path) {
    let rest = '';
    const decode = decoderOf(path);
    for await (const piece of bytesOf(this.#file, this.#entry(path))) {
      const parts = (rest + decode(piece, { stream: true })).split('\n');
      rest = parts.pop() ?? '';
      yield* parts;
    }
    hold(rest + decode() === '', `The last line of ${path} has no end.`);
  }
}
