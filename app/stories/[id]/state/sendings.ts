import type { Refusal } from '@/domain/refusal';
import { FILE_FAULT, FILE_SAYS } from '@/domain/sentences/files';
import { type Progress, sendFile } from '@/ui/send-file';
import { NO_EVIDENCE } from './draft';
import { draftOf } from './story-state';
import { type StoryStore, setDraft } from './story-store';

/** A file on its way to the server, for a claim; it goes on when another claim is opened. */
export interface Sending extends Progress {
  name: string;
  size: number;
  refusal: Refusal | null;
  stop: () => void;
}

/** The files of this page's uploads, to look inside before they are attached; gone with the page. */
const chosen = new Map<string, File>();
export const fileOfUpload = (upload: string): File | null => chosen.get(upload) ?? null;

function put(store: StoryStore, claim: string, sending: Sending | null) {
  const sendings = new Map(store.get().sendings);
  if (sending) sendings.set(claim, sending);
  else sendings.delete(claim);
  store.set({ sendings });
}

/** The file is taken out of the form again, whether it has arrived or not. */
export function takeOut(store: StoryStore, claim: string) {
  store.get().sendings.get(claim)?.stop();
  put(store, claim, null);
  const { evidence } = draftOf(store.get(), claim);
  if (evidence?.file) chosen.delete(evidence.file.upload);
  if (evidence?.file) setDraft(store, claim, { evidence: { ...evidence, file: undefined } });
}

/** Sends a file for a claim; what else is typed in the form stays. */
export async function sendForClaim(store: StoryStore, claim: string, files: readonly File[]) {
  takeOut(store, claim);
  const [file, other] = files;
  if (!file) return;
  const { evidence } = draftOf(store.get(), claim);
  setDraft(store, claim, { evidence: { ...(evidence ?? NO_EVIDENCE), type: 'file' } });
  const halt = new AbortController();
  const about = { name: file.name, size: file.size, stop: () => halt.abort() };
  const refused = (refusal: Refusal) => put(store, claim, { ...about, offset: 0, isPaused: false, refusal });
  if (other) return refused({ code: 'invalid', sentence: FILE_FAULT.several() });
  put(store, claim, { ...about, offset: 0, isPaused: false, refusal: null });
  const sent = await sendFile(claim, file, halt.signal, (progress) =>
    put(store, claim, { ...about, ...progress, refusal: null }),
  );
  if (halt.signal.aborted) return;
  if (!sent.ok) return refused(sent.refusal);
  put(store, claim, null);
  const { upload, type } = sent.value;
  chosen.set(upload, file);
  const now = draftOf(store.get(), claim).evidence ?? NO_EVIDENCE;
  const whole = { upload, name: file.name, size: file.size, type: type ?? '' };
  setDraft(store, claim, { evidence: { ...now, type: 'file', file: whole } });
  store.set({ said: FILE_SAYS.here(file.name) });
}
