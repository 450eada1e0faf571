import { randomUUID } from 'node:crypto';
import type { ClaimView, EvidenceView } from '@/domain/views';
import { askCapture } from '@/server/commands/ask-capture';
import { attachEvidence } from '@/server/commands/attach-evidence';
import { endCapture } from '@/server/commands/end-capture';
import { endStamp } from '@/server/commands/end-stamp';
import { fileStore } from '@/server/files/file-store';
import { keep, perform } from '@/server/gate';
import { sha256 } from '@/server/given';
import { takeCapture, takeStamp } from '@/server/keeps/job-lease';
import { type Hand, value } from './builders';

const CAPTURE = { kind: 'system', name: 'capture' } as const;

async function* once(text: string) {
  yield Buffer.from(text);
}

const URL_OF_PAGE = 'https://example.org/captured';

/** Asks for a capture as on a desk that makes them, and makes it: these words are what the page holds. */
async function whileOn<T>(ask: () => Promise<T>, words: string, pictures = false): Promise<T> {
  const before = process.env.STET_CAPTURE;
  process.env.STET_CAPTURE = 'on';
  const asked = await ask().finally(() => {
    process.env.STET_CAPTURE = before;
  });
  await makeCapture(words, pictures);
  return asked;
}

async function makeCapture(words: string, pictures: boolean): Promise<void> {
  const taken = await keep(takeCapture(randomUUID(), new Date()));
  if (!taken) throw new Error('the link is not to be captured');
  const warc = await fileStore().put(once(words));
  const picture = async (what: string) => (pictures ? (await fileStore().put(once(what))).sha256 : null);
  const content = [{ type: 'paragraph', content: [{ type: 'text', text: words }] }];
  const made = {
    finalUrl: URL_OF_PAGE,
    status: 200,
    mediaType: 'text/html',
    sha256: sha256(words),
    size: words.length,
    warcSha256: warc.sha256,
    warcSize: warc.size,
    screenshotSha256: await picture('a picture'),
    pdfSha256: await picture('a PDF'),
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

/** The same with a picture and a PDF of the page, and a trusted timestamp, which nobody looks into. */
export async function stampedLink(by: Hand, claim: Pick<ClaimView, 'id'>): Promise<EvidenceView> {
  process.env.STET_TSA_URL = 'http://127.0.0.1:1/';
  const source = { source: 'Works department', tier: 'primary', stance: 'supports' };
  const attach = () => by.do(attachEvidence, { claim: claim.id, type: 'link', url: URL_OF_PAGE, ...source });
  const evidence = await whileOn(attach, 'words of a page', true);
  delete process.env.STET_TSA_URL;
  const taken = await keep(takeStamp(randomUUID(), new Date()));
  if (!taken) throw new Error('the capture is not to be stamped');
  const { story, capture, lease } = taken;
  const { sha256: stamp } = await fileStore().put(once('a stamp'));
  const made = { sha256: stamp, by: 'Town Time Authority', at: new Date().toISOString() };
  value(await perform(endStamp, { story, capture, lease, made, fault: null }, CAPTURE));
  return evidence;
}

/** The same page once more, holding these words now. */
export const capturedAgain = (by: Hand, evidence: string, words: string): Promise<EvidenceView> =>
  whileOn(() => by.do(askCapture, { evidence }), words);
