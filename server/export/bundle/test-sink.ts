import { heldPart, type Part, type Sink } from './sink';

/** Holds what goes into a bundle where a test can read it: the parts tell their text. */
export const readableSink = (): Sink => ({
  add: async (path, bytes): Promise<Part & { text: string }> => {
    const pieces: Buffer[] = [];
    for await (const piece of bytes) pieces.push(Buffer.from(piece));
    const whole = Buffer.concat(pieces);
    return { ...heldPart(path, whole), text: whole.toString('utf8') };
  },
});
