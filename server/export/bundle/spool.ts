import { createCipheriv, createDecipheriv, randomBytes, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Measure, type Part, type Sink } from './sink';

const CIPHER = 'aes-256-ctr';
/** What is gathered before it is written. */
const ENOUGH = 256 * 1024;

/**
 * Holds what was read of a story until whoever asked for it has taken it: a large story does not fit into memory, and a slow
 * line must not hold the database. In a file that nobody else can read: its key is in this program's memory alone.
 */
export class Spool implements Sink {
  private readonly key = randomBytes(32);
  private end = 0;
  private isClosed = false;

  private constructor(
    private readonly file: FileHandle,
    private readonly path: string,
  ) {}

  static async make(): Promise<Spool> {
    const path = join(tmpdir(), `stet-bundle-${randomUUID()}`);
    return new Spool(await open(path, 'wx+', 0o600), path);
  }

  async add(path: string, bytes: AsyncIterable<string | Uint8Array>): Promise<Part> {
    const [start, iv, measure] = [this.end, randomBytes(16), new Measure()];
    const cipher = createCipheriv(CIPHER, this.key, iv);
    let held: Uint8Array[] = [];
    let holds = 0;
    const write = async () => {
      const sealed = cipher.update(Buffer.concat(held));
      // At the file's own place, which no reading moves; and until all of it is written.
      await this.file.writeFile(sealed);
      this.end += sealed.length;
      [held, holds] = [[], 0];
    };
    for await (const piece of bytes) {
      const part = typeof piece === 'string' ? Buffer.from(piece, 'utf8') : piece;
      measure.take(part);
      held.push(part);
      holds += part.length;
      if (holds >= ENOUGH) await write();
    }
    if (holds > 0) await write();
    const told = measure.told();
    return { path, ...told, open: () => this.opened(start, told.size, iv) };
  }

  private async *opened(start: number, size: number, iv: Buffer): AsyncGenerator<Uint8Array> {
    if (size === 0) return;
    const decipher = createDecipheriv(CIPHER, this.key, iv);
    const from = createReadStream(this.path, { fd: this.file.fd, start, end: start + size - 1, autoClose: false });
    for await (const part of from) yield decipher.update(part as Buffer);
  }

  async close(): Promise<void> {
    if (this.isClosed) return;
    this.isClosed = true;
    await this.file.close();
    await rm(this.path, { force: true });
  }
}
