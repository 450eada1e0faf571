import { captureList, captureRead, evidence, evidenceList, upload, usedBeforeList } from '../answers/evidence-answers';
import { source, sourceList, sourcePreview } from '../answers/source-answers';
import type { BytesAnswer, Section } from './section';

const revision = '$REVISION';
const bytes = (media: string): BytesAnswer => ({ media, ranges: true });

export const EVIDENCE: Section = {
  id: 'evidence',
  title: 'Evidence, files and captures',
  says: 'Evidence belongs to one story and may serve several of its claims. A file comes in one go as multipart/form-data, or in pieces by way of an upload. A link is captured when it is attached; `capture` says how that goes.',
  calls: {
    'POST /claims/{claim}/evidence': {
      answer: evidence,
      body: {
        type: 'link',
        source: 'Works order 14/26',
        tier: 'primary',
        stance: 'supports',
        locator: 'page 2',
        url: 'https://works.example/14-26',
      },
      says: 'With a file: multipart/form-data with the file as the part `file` and these fields as JSON in the part `data`. At most 200 MB.',
    },
    'GET /stories/{story}/evidence': { answer: evidenceList, ask: 'q=works' },
    'GET /evidence/{evidence}': { answer: evidence },
    'PATCH /evidence/{evidence}': {
      answer: evidence,
      body: { revision, locator: 'page 3' },
      says: 'What it said before is kept, in `before`.',
    },
    'POST /evidence/{evidence}/claims': { answer: evidence, body: { claim: '$CLAIM', revision } },
    'POST /evidence/{evidence}/claims/{claim}/detachment': {
      answer: evidence,
      body: { revision, reason: 'It is about another bridge.' },
    },
    'POST /evidence/{evidence}/copies': { answer: evidence, body: { claim: '$CLAIM' } },
    'POST /uploads': { answer: upload, body: { claim: '$CLAIM', name: 'works-order.txt', size: 9 } },
    'GET /uploads/{upload}': { answer: upload },
    'PATCH /uploads/{upload}': {
      answer: upload,
      upload: { 'Content-Type': 'application/offset+octet-stream', 'Upload-Offset': '0' },
      says: 'The last bytes have the file judged; then `type` is said, and `upload` can be named when evidence of type `file` is attached.',
    },
    'GET /evidence/{evidence}/file': {
      answer: bytes('application/octet-stream'),
      says: 'The content type is that of the file. `Repr-Digest` has its SHA-256; `Range` is honoured.',
    },
    'GET /evidence/{evidence}/working-copy': { answer: bytes('image/webp') },
    'GET /evidence/{evidence}/thumbnail': { answer: bytes('image/webp') },
    'POST /evidence/{evidence}/captures': { answer: evidence },
    'GET /evidence/{evidence}/captures': { answer: captureList },
    'GET /evidence/{evidence}/captures/{number}': { answer: captureRead, path: { number: '1' } },
    'GET /evidence/{evidence}/captures/{number}/warc': { answer: bytes('application/warc'), path: { number: '1' } },
    'GET /evidence/{evidence}/captures/{number}/screenshot': { answer: bytes('image/png'), path: { number: '1' } },
    'GET /evidence/{evidence}/captures/{number}/pdf': { answer: bytes('application/pdf'), path: { number: '1' } },
    'GET /evidence/{evidence}/captures/{number}/timestamp': {
      answer: bytes('application/timestamp-reply'),
      path: { number: '1' },
    },
  },
};

export const SOURCES: Section = {
  id: 'sources',
  title: 'Sources',
  says: 'The person, body, document or site that evidence comes from. Sources belong to the desk; a source is made when evidence names it for the first time.',
  calls: {
    'GET /sources': { answer: sourceList, ask: 'q=works', says: 'Most used first.' },
    'POST /sources': { answer: source, body: { name: 'Harbour office', kind: 'body' } },
    'GET /sources/{source}': { answer: source },
    'PATCH /sources/{source}': { answer: source, body: { revision, reach: 'works@example.org', terms: '' } },
    'GET /sources/{source}/evidence': { answer: usedBeforeList },
    'POST /sources/{source}/contacts': {
      answer: source,
      body: { at: '2026-10-01T09:30:00.000Z', how: 'phone', said: 'They confirm ten weeks.' },
    },
    'POST /sources/{source}/merge': { answer: source, body: { revision, into: '$OTHER' } },
    'POST /sources/{source}/knowledge': { answer: source, body: { revision, known: true } },
    'POST /sources/{source}/preview': { answer: sourcePreview, body: { name: 'Works office, Quayside' } },
  },
};
