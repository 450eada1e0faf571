import { type Refused, type Result, refuse } from '@/domain/refusal';
import { STORE_FAULT } from '@/domain/sentences/files';
import { StoreFailed } from './store';

const RETRY_SECONDS = { full: 60, unreachable: 5 };

/** What the store's failing means for a person; any other error is a bug, and passes on. */
export function storeFault(error: unknown): Refused {
  if (!(error instanceof StoreFailed)) throw error;
  return refuse('busy', STORE_FAULT[error.why], { retryAfter: RETRY_SECONDS[error.why] });
}

export const orStoreFault = <T>(work: Promise<Result<T>>): Promise<Result<T>> => work.catch(storeFault);
