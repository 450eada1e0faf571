/** A stretch of a file that is wanted: its first byte, and how many from there at most. */
export interface Stretch {
  at: number;
  most: number;
}

/** Reads by saying which stretch it wants next, and goes on with its bytes: so it stays pure, and whoever has the file reads. */
export type Reading<T> = Generator<Stretch, T, Uint8Array>;

const STEP = 1024 * 1024;

/** Bytes at any place of a file. What is not at hand is asked for, together with what follows it. */
export class Window {
  constructor(
    private bytes: Uint8Array,
    private from = 0,
  ) {}

  /** One byte that is at hand: for long walks, which would be slow if they asked for each. */
  byte(place: number): number | undefined {
    return this.bytes[place - this.from];
  }

  /** Null where the file ends before. */
  *at(place: number, length: number): Reading<DataView | null> {
    if (!this.holds(place, length)) {
      this.bytes = yield { at: place, most: STEP };
      this.from = place;
    }
    if (!this.holds(place, length)) return null;
    return new DataView(this.bytes.buffer, this.bytes.byteOffset + place - this.from, length);
  }

  private holds(place: number, length: number): boolean {
    return place >= this.from && place + length <= this.from + this.bytes.length;
  }
}

/** Reads to the end, with bytes that come from somewhere. */
export async function readWith<T>(reading: Reading<T>, read: (wanted: Stretch) => Promise<Uint8Array>): Promise<T> {
  let step = reading.next();
  while (!step.done) step = reading.next(await read(step.value));
  return step.value;
}
