import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What an export is written to, piece by piece. */
export interface Out {
  write: (text: string) => Promise<void>;
}

/** Nobody takes what is being written any more. */
export class NobodyReads extends Error {
  constructor() {
    super('nobody reads the export any more');
    this.name = 'NobodyReads';
  }
}

const PIECE = 64 * 1024;

/**
 * Between one who writes as fast as the database reads and one who reads as slowly as their line is: a file that nobody
 * else can open, for its name is gone before anything stands in it. So no slow reader holds a connection of the pool, and
 * what is held in memory is a piece.
 */
export class Spool implements Out {
  private written = 0;
  private taken = 0;
  private state: 'writing' | 'whole' | 'left' = 'writing';
  private failure: unknown = null;
  private isOpen = true;
  private wake: () => void = () => {};
  private readonly announce: () => void;
  /** Something stands in it. */
  readonly begun: Promise<void>;

  private constructor(private readonly file: FileHandle) {
    let announce = () => {};
    this.begun = new Promise((resolve) => {
      announce = resolve;
    });
    this.announce = announce;
  }

  static async open(): Promise<Spool> {
    const folder = await mkdtemp(join(tmpdir(), 'stet-export-'));
    try {
      return new Spool(await open(join(folder, 'spool'), 'wx+', 0o600));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  async write(text: string): Promise<void> {
    const bytes = Buffer.from(text);
    for (let from = 0; from < bytes.length; ) {
      if (this.state === 'left') throw new NobodyReads();
      const { bytesWritten } = await this.file.write(bytes, from, bytes.length - from, this.written);
      from += bytesWritten;
      this.written += bytesWritten;
      this.wake();
    }
    if (bytes.length > 0) this.announce();
  }

  /** All of it is there. */
  async end(): Promise<void> {
    if (this.state === 'left') return this.close();
    this.state = 'whole';
    this.wake();
  }

  /** The rest will not come: what was taken so far must not look whole. */
  async fail(error: unknown): Promise<void> {
    this.failure = error;
    await this.end();
  }

  /** The bytes for their one reader. Left before its end, it stops whoever writes. */
  stream(): ReadableStream<Uint8Array> {
    return new ReadableStream<Uint8Array>(
      { pull: (controller) => this.hand(controller), cancel: () => this.leave() },
      { highWaterMark: 0 },
    );
  }

  private async hand(controller: ReadableStreamDefaultController<Uint8Array>): Promise<void> {
    while (this.taken === this.written && this.state === 'writing')
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    if (this.state === 'left') return;
    if (this.taken < this.written) {
      const most = Math.min(PIECE, this.written - this.taken);
      const { bytesRead, buffer } = await this.file.read(new Uint8Array(most), 0, most, this.taken);
      this.taken += bytesRead;
      return controller.enqueue(buffer.subarray(0, bytesRead));
    }
    await this.close();
    if (this.failure) controller.error(this.failure);
    else controller.close();
  }

  private async leave(): Promise<void> {
    const isWritten = this.state !== 'writing';
    this.state = 'left';
    this.wake();
    if (isWritten) await this.close();
  }

  private async close(): Promise<void> {
    if (!this.isOpen) return;
    this.isOpen = false;
    await this.file.close();
  }
}
