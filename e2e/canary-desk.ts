import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ClaimView, EvidenceView, StoryView } from '../domain/views';
import type { OpenedConfidentialSource } from '../domain/views-confidential-source';
import type { PrivilegedNoteView } from '../domain/views-privileged';
import type { SignedIn } from './fixtures';

/** What must be found nowhere but where its readers may see it. Each test has its own, so that none finds another's. */
export interface Secrets {
  evidence: string;
  source: string;
  note: string;
}

export const newSecrets = (): Secrets => {
  const mark = Math.random().toString(36).slice(2, 10);
  return { evidence: `canary-e-${mark}`, source: `canary-s-${mark}`, note: `canary-n-${mark}` };
};

/** Confidential evidence from a confidential source, and a privileged note, on the first claim of a story. */
export async function sealOn(story: StoryView, owner: SignedIn, lawyer: SignedIn, secrets: Secrets) {
  const claim = await owner.api.post<ClaimView>(`/stories/${story.id}/claims`, { spans: [{ exact: '43,800 people' }] });
  const source = await owner.api.post<OpenedConfidentialSource>('/confidential-sources', {
    name: secrets.source,
    reach: secrets.source,
    note: secrets.source,
  });
  const contact = { at: '2026-01-02T18:00:00Z', how: 'phone', said: secrets.source };
  await owner.api.post(`/confidential-sources/${source.id}/contacts`, contact);
  const said = { tier: 'primary', stance: 'supports', type: 'quotation', locator: secrets.evidence };
  const sealed = { ...said, source: secrets.evidence, excerpt: secrets.evidence, note: secrets.evidence };
  const confidential = await owner.api.post<EvidenceView>(`/claims/${claim.id}/confidential`, sealed);
  await owner.api.post(`/claims/${claim.id}/confidential`, { ...sealed, confidentialSource: source.id });
  const about = { claim: claim.id, text: secrets.note };
  const note = await lawyer.api.post<PrivilegedNoteView>(`/stories/${story.id}/privileged`, about);
  return { claim, source, confidential, note };
}

/** Every file under a folder, as its bytes; what cannot be read, or goes meanwhile, is passed over. */
export function* filesUnder(folder: string): Generator<{ name: string; bytes: Buffer }> {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const path = join(folder, name);
    try {
      if (statSync(path).isFile()) yield { name, bytes: readFileSync(path) };
    } catch {
      if (existsSync(path)) continue;
    }
  }
}

const needlesOf = (secret: string): Buffer[] => [
  Buffer.from(secret),
  Buffer.from(secret, 'utf16le'),
  ...(['base64', 'hex'] as const).map((form) => Buffer.from(Buffer.from(secret).toString(form).replace(/=+$/, ''))),
];

/** Whether the bytes hold one of these, however it is written. */
export const holds = (bytes: Buffer, secrets: readonly string[]): boolean =>
  secrets.flatMap(needlesOf).some((needle) => bytes.includes(needle));

/** The names of the files that do. */
export const holding = (folder: string, secrets: readonly string[]): string[] =>
  [...filesUnder(folder)].filter(({ bytes }) => holds(bytes, secrets)).map(({ name }) => name);
