/** More came than there may be. */
export class TooMuch extends Error {
  constructor() {
    super('more bytes than there may be');
    this.name = 'TooMuch';
  }
}

/** The caller's line broke, or they went away. */
export class BrokenLine extends Error {
  constructor(cause: unknown) {
    super('the line broke', { cause });
    this.name = 'BrokenLine';
  }
}

/** Passes bytes on until there are too many of them. */
export async function* atMost(most: number, bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let size = 0;
  try {
    for await (const part of bytes) {
      size += part.length;
      if (size > most) throw new TooMuch();
      yield part;
    }
  } catch (error) {
    throw error instanceof TooMuch ? error : new BrokenLine(error);
  }
}
