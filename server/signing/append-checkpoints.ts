import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { checkpointLine, type SendingFault, type SignedCheckpoint } from '@/domain/checkpoint';
import { settle } from '../files/folder-place';

const FAULTS: Record<string, SendingFault> = {
  ENOENT: 'folder-missing',
  ENOTDIR: 'folder-missing',
  EACCES: 'folder-refused',
  EPERM: 'folder-refused',
  EROFS: 'folder-refused',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
};

export const CHECKPOINT_FILE = 'checkpoints.ndjson';

async function append(path: string, text: string): Promise<void> {
  const { O_APPEND, O_CREAT, O_RDWR } = constants;
  const file = await open(path, O_RDWR | O_APPEND | O_CREAT, 0o644);
  try {
    const { size } = await file.stat();
    const last = size > 0 ? (await file.read(Buffer.alloc(1), 0, 1, size - 1)).buffer.toString('latin1') : '\n';
    // What was cut off in the middle of a line stays a line of its own, and spoils none of ours.
    await file.appendFile(last === '\n' ? text : `\n${text}`);
    await file.sync();
    // Of a new file, its name lies in the folder.
    if (size === 0) await settle(dirname(path));
  } finally {
    await file.close();
  }
}

/** Appends checkpoints to the file in that folder and waits for the disk; null when they are there for good. */
export async function appendCheckpoints(
  folder: string,
  signed: readonly SignedCheckpoint[],
): Promise<SendingFault | null> {
  try {
    await append(join(folder, CHECKPOINT_FILE), signed.map((one) => `${checkpointLine(one)}\n`).join(''));
    return null;
  } catch (error) {
    return FAULTS[(error as { code?: string }).code ?? ''] ?? 'folder-failed';
  }
}
