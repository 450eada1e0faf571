import { randomUUID } from 'node:crypto';
import type { ClaimView, EvidenceView } from '@/domain/views';
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

/** A link with a capture of its page, made without any network: these words are what the page held. */
export async function capturedLink(by: Hand, claim: Pick<ClaimView, 'id'>, words: string): Promise<EvidenceView> {
  const before = process.env.STET_CAPTURE;
  process.env.STET_CAPTURE = 'on';
  const url = 'https://example.org/captured';
  const fields = {
    claim: claim.id,
    type: 'link',
    source: 'Works department',
    tier: 'primary',
    stance: 'supports',
    url,
  };
  const evidence = await by.do(attachEvidence, fields).finally(() => {
    process.env.STET_CAPTURE = before;
  });
  const taken = await keep(takeCapture(randomUUID(), new Date()));
  if (!taken) throw new Error('the link is not to be captured');
  const warc = await fileStore().put(once(words));
  const content = [{ type: 'paragraph', content: [{ type: 'text', text: words }] }];
  const made = {
    finalUrl: url,
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
  return evidence;
}
