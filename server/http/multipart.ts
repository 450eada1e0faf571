/** A body that ends too early, or was not written as its content type says. */
export class BrokenBody extends Error {
  constructor() {
    super('the body is not multipart/form-data');
    this.name = 'BrokenBody';
  }
}

export interface Part {
  name: string;
  /** Null: a field. */
  filename: string | null;
  bytes: AsyncIterable<Uint8Array>;
}

const MOST_HEADERS = 16 * 1024;

/** What is read and not yet used of a body. */
class Reader {
  private held: Buffer = Buffer.from('\r\n');
  private readonly source: AsyncIterator<Uint8Array>;

  constructor(body: AsyncIterable<Uint8Array>) {
    this.source = body[Symbol.asyncIterator]();
  }

  private async more(): Promise<void> {
    const { done, value } = await this.source.next();
    if (done) throw new BrokenBody();
    this.held = Buffer.concat([this.held, value]);
  }

  /** All before the delimiter, in pieces; the delimiter is taken away. */
  async *until(delimiter: Buffer): AsyncGenerator<Uint8Array> {
    for (let at = this.held.indexOf(delimiter); ; at = this.held.indexOf(delimiter)) {
      const sure = at < 0 ? Math.max(0, this.held.length - delimiter.length + 1) : at;
      if (sure > 0) yield this.held.subarray(0, sure);
      this.held = this.held.subarray(at < 0 ? sure : at + delimiter.length);
      if (at >= 0) return;
      await this.more();
    }
  }

  /** The next characters up to a mark, of which there are few. */
  async head(mark: string): Promise<string> {
    for (;;) {
      const at = this.held.indexOf(mark);
      if (at >= 0 && at <= MOST_HEADERS) {
        const head = this.held.toString('utf8', 0, at);
        this.held = this.held.subarray(at + mark.length);
        return head;
      }
      if (this.held.length > MOST_HEADERS) throw new BrokenBody();
      await this.more();
    }
  }

  async take(length: number): Promise<string> {
    while (this.held.length < length) await this.more();
    const taken = this.held.toString('latin1', 0, length);
    this.held = this.held.subarray(length);
    return taken;
  }
}

/** Browsers write a quotation mark in a name as %22. */
const quotedIn = (head: string, what: string): string | null =>
  new RegExp(`[;\\s]${what}="([^"]*)"`, 'i').exec(head)?.[1]?.replaceAll('%22', '"') ?? null;

export const boundaryOf = (contentType: string): string | null =>
  /^multipart\/form-data\s*;.*boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(contentType)?.slice(1).find(Boolean) ??
  null;

/** The parts of a multipart/form-data body as they come, each to be read before the next; nothing is held whole. */
export async function* partsOf(body: AsyncIterable<Uint8Array>, boundary: string): AsyncGenerator<Part> {
  const delimiter = Buffer.from(`\r\n--${boundary}`);
  const reader = new Reader(body);
  for await (const _before of reader.until(delimiter));
  while ((await reader.take(2)) === '\r\n') {
    const head = await reader.head('\r\n\r\n');
    const bytes = reader.until(delimiter);
    yield { name: quotedIn(head, 'name') ?? '', filename: quotedIn(head, 'filename'), bytes };
    for await (const _rest of bytes);
  }
}
