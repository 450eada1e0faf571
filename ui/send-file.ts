import { ok, type Result, refuse } from '@/domain/refusal';
import type { UploadView } from '@/domain/views-evidence';
import { call, sendBytes } from './call';
import { signInAgain } from './session-again';

export interface Progress {
  offset: number;
  /** The line is gone; it is tried again by itself. */
  isPaused: boolean;
}

/** Small enough that progress is seen, large enough that the answers cost little. */
const PIECE = 4 * 1024 * 1024;
const TRY_AGAIN_MS = 3000;

/** Until the line may be back: the browser says so, or some seconds are over. */
function aWhile(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      removeEventListener('online', done);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, TRY_AGAIN_MS);
    addEventListener('online', done);
    signal.addEventListener('abort', done);
  });
}

const stopped = () => refuse('invalid', 'Stopped.');

/** Where an upload stands, however long it takes to learn. */
async function offsetNow(upload: string, signal: AbortSignal): Promise<Result<UploadView>> {
  for (;;) {
    if (signal.aborted) return stopped();
    const now = await call<UploadView>('GET', `/uploads/${upload}`, undefined, { signal, byItself: true });
    if (now.ok || now.refusal.code !== 'busy') return now;
    await aWhile(signal);
  }
}

/** Brings a file in piece by piece. A broken line is waited for; the server says where to go on. */
export async function sendFile(
  claim: string,
  file: File,
  signal: AbortSignal,
  onProgress: (progress: Progress) => void,
  begin: '/uploads' | '/confidential/uploads' = '/uploads',
): Promise<Result<UploadView>> {
  const begun = await call<UploadView>('POST', begin, { claim, name: file.name, size: file.size }, { signal });
  if (!begun.ok) return begun;
  const { upload } = begun.value;
  let at = begun.value;
  while (at.type === null) {
    onProgress({ offset: at.offset, isPaused: false });
    const piece = file.slice(at.offset, at.offset + PIECE);
    const sent = await sendBytes<UploadView>(`/uploads/${upload}`, at.offset, piece, signal);
    if (signal.aborted) return stopped();
    if (sent?.ok) {
      at = sent.value;
      continue;
    }
    if (sent?.refusal.code === 'signed-out' && !(await signInAgain(sent.refusal, true))) return sent;
    if (sent && !['signed-out', 'stale'].includes(sent.refusal.code)) return sent;
    if (!sent) {
      onProgress({ offset: at.offset, isPaused: true });
      await aWhile(signal);
    }
    const now = await offsetNow(upload, signal);
    if (!now.ok) return now;
    at = now.value;
  }
  return ok(at);
}
