import { crc32, deflateRawSync } from 'node:zlib';

/** An entry of a zip as a test wants it written, true or lying. */
export interface TestEntry {
  name: string;
  content: string | Buffer;
  stored?: boolean;
  /** What the directory says, where it is not the truth. */
  says?: { unpacked?: number; crc?: number; locked?: boolean; offset?: number; method?: number };
}

function headers(entry: TestEntry, offset: number) {
  const content = Buffer.from(entry.content);
  const packed = entry.stored ? content : deflateRawSync(content);
  const name = Buffer.from(entry.name);
  const shared = Buffer.alloc(26);
  shared.writeUInt16LE(20, 0);
  shared.writeUInt16LE(entry.says?.locked ? 1 : 0, 2);
  shared.writeUInt16LE(entry.says?.method ?? (entry.stored ? 0 : 8), 4);
  shared.writeUInt32LE(entry.says?.crc ?? crc32(content), 10);
  shared.writeUInt32LE(packed.length, 14);
  shared.writeUInt32LE(entry.says?.unpacked ?? content.length, 18);
  shared.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([Buffer.from('PK\x03\x04'), shared, name, packed]);
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(entry.says?.offset ?? offset, 10);
  const central = Buffer.concat([Buffer.from('PK\x01\x02'), Buffer.from([20, 0]), shared, rest, name]);
  return { local, central };
}

/** A zip, written by hand so that a test can have it lie. */
export function zipOf(entries: readonly TestEntry[]): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let at = 0;
  for (const entry of entries) {
    const { local, central } = headers(entry, at);
    locals.push(local);
    centrals.push(central);
    at += local.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, directory, end]);
}
