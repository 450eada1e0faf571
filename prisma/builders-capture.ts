import { randomUUID } from 'node:crypto';
import type { ClaimView, EvidenceView } from '@/domain/views';
import { askCapture } from '@/server/commands/ask-capture';
import { attachEvidence } from '@/server/commands/attach-evidence';
import { endCapture } from '@/server/commands/end-capture';
import { fileStore } from '@/server/files/file-store';
import { keep, perform } from '@/server/gate';
import { sha256 } from '@/server/given';
import { takeCapture } from '@/server/keeps/job-lease';
import { type Hand, value } from './builders';

const CAPTURE = { kind: 'system', name: 'capture' } as const;

async function* once(text: string) {
  yield Buffer.from(text);
}

const URL_OF_PAGE = 'https://example.org/captured';

/** Asks for a capture as on a desk that makes them, and makes it: these words are what the page holds. */
async function whileOn<T>(ask: () => Promise<T>, words: string): Promise<T> {
  const before = process.env.STET_CAPTURE;
  process.env.STET_CAPTURE = 'on';
  const asked = await ask().finally(() => {
    process.env.STET_CAPTURE = before;
  });
  await makeCapture(words);
  return asked;
}

async function makeCapture(words: string): Promise<void> {
  const taken = await keep(takeCapture(randomUUID(), new Date()));
  if (!taken) throw new Error('the link is not to be captured');
  const warc = await fileStore().put(once(words));
  const content = [{ type: 'paragraph', content: [{ type: 'text', text: words }] }];
  const made = {
    finalUrl: URL_OF_PAGE,
    status: 200,
    mediaType: 'text/html',
    sha256: sha256(words),
    size: words.length,
    warcSha256: warc.sha256,
    warcSize: warc.size,
    screenshotSha256: null,
    pdfSha256: null,
    pictureNote: null,
    excerpt: null,
    lookedFor: '',
    textSha256: sha256(words),
    page: { title: 'A page', byline: '', document: { type: 'doc', content }, text: words },
  };
  const { story, capture, lease } = taken;
  value(await perform(endCapture, { story, capture, lease, made, fault: null }, CAPTURE));
}

/** A link with a capture of its page, made without any network: these words are what the page held. */
export function capturedLink(by: Hand, claim: Pick<ClaimView, 'id'>, words: string): Promise<EvidenceView> {
  const source = { source: 'Works department', tier: 'primary', stance: 'supports' };
  return whileOn(() => by.do(attachEvidence, { claim: claim.id, type: 'link', url: URL_OF_PAGE, ...source }), words);
}

/** The same page once more, holding these words now. */
export const capturedAgain = (by: Hand, evidence: string, words: string): Promise<EvidenceView> =>
  whileOn(() => by.do(askCapture, { evidence }), words);
