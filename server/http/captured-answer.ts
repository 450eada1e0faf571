import type { CaptureToRead } from '../queries/captures';
import { type Sent, safely } from './file-answer';

type Kind = 'warc' | 'screenshot' | 'pdf' | 'timestamp';

const KINDS: Record<Kind, (capture: CaptureToRead, name: string) => Omit<Sent, 'sha256'> & { sha256: string | null }> =
  {
    warc: ({ hashes }, name) => ({ sha256: hashes.warc, type: 'application/warc', name: `${name}.warc.gz` }),
    screenshot: ({ hashes }) => ({ sha256: hashes.screenshot, type: 'image/png', name: null }),
    pdf: ({ hashes }, name) => ({ sha256: hashes.pdf, type: 'application/pdf', name: `${name}.pdf` }),
    timestamp: ({ hashes }, name) => ({
      sha256: hashes.timestamp,
      type: 'application/timestamp-reply',
      name: `${name}.tsr`,
    }),
  };

const hostOf = (url: string) => (URL.canParse(url) ? new URL(url).hostname.replace(/[^\w.-]/g, '') : 'page');

/** What was kept of a captured page. A browser saves it and runs nothing of it; the picture alone is looked at. */
export const sendCaptured = (kind: Kind) => (request: Request, capture: CaptureToRead) => {
  const name = `${hostOf(capture.url)}-${(capture.at ?? '').slice(0, 10)}-${capture.number}`;
  const { sha256, ...rest } = KINDS[kind](capture, name);
  return safely(request, sha256 === null ? null : { ...rest, sha256 });
};
