import { type Reading, Window } from './reading';

/** What is in a mail of Outlook goes by these names alone, whichever program wrote it. */
const PARTS = /^__(properties_version1\.0|substg1\.0_|nameid_version1\.0|recip_version1\.0_|attach_version1\.0_)/;
const ENTRY_LENGTH = 128;
/** A sector of the directory has four entries or more; as a rule its next follow right behind it. */
const LOOKED_AT = 64;
/** 512 bytes and 4096, as powers of two. */
const SECTORS = [9, 12];

function nameIn(entry: DataView): string {
  const length = Math.min(64, entry.getUint16(64, true));
  let name = '';
  for (let at = 0; at + 2 < length; at += 2) name += String.fromCharCode(entry.getUint16(at, true));
  return name;
}

/** Whether an older Office container is a mail: installers, tables and documents come in the same one. */
export function* isOutlookMail(head: Uint8Array): Reading<boolean> {
  const window = new Window(head);
  const header = yield* window.at(0, 76);
  const power = header?.getUint16(30, true) ?? 0;
  if (!header || !SECTORS.includes(power)) return false;
  const directory = (header.getUint32(48, true) + 1) * 2 ** power;
  for (let index = 0; index < LOOKED_AT; index += 1) {
    const entry = yield* window.at(directory + index * ENTRY_LENGTH, ENTRY_LENGTH);
    if (!entry) return false;
    if (PARTS.test(nameIn(entry))) return true;
  }
  return false;
}
