import type { MadeStamp } from '@/domain/stamp';
import type { StampFault } from '@/domain/stamp-fault';
import { type FileStore, StoreFailed } from '../files/store';
import { askAuthority } from './ask-authority';
import { StampFailed } from './stamp-failed';
import { newNonce, stampRequest } from './stamp-request';
import { stampAnchors, stampAuthority } from './stamp-setting';
import { verifiedStamp } from './verify-stamp';

async function* once(bytes: Buffer) {
  yield bytes;
}

async function stamped(sha256: string, store: FileStore): Promise<MadeStamp> {
  const address = stampAuthority();
  if (!address) throw new StampFailed('unset');
  const asked = { sha256, nonce: newNonce() };
  const reply = await askAuthority(address, stampRequest(asked));
  const stamp = verifiedStamp(reply, asked, stampAnchors());
  const kept = await store.put(once(reply));
  return { ...stamp, sha256: kept.sha256 };
}

/** Has bytes stamped and keeps the authority's answer as it came. Never throws but for a bug. */
export async function runStamp(sha256: string, store: FileStore): Promise<MadeStamp | StampFault> {
  try {
    return await stamped(sha256, store);
  } catch (error) {
    if (error instanceof StampFailed) return error.fault;
    if (error instanceof StoreFailed) return 'store-failed';
    throw error;
  }
}
