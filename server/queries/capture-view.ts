import { type CaptureState, mayCapture } from '@/domain/capture';
import type { ExcerptFound } from '@/domain/captured-words';
import { failedSentence, WAITING_SENTENCE } from '@/domain/sentences/captures';
import type { CaptureView } from '@/domain/views-capture';
import { agenciesIn, creditInName } from '@/domain/wire-credit';
import { Prisma } from '@/prisma/generated/client';
import { capturesAreOff, isCaptured } from '../capture/capture-setting';
import { stampView } from './stamp-view';

/** A capture as a row of JSON, the latest first. */
export interface CaptureRow {
  id: string;
  number: number;
  state: CaptureState;
  fault: string | null;
  at: string | null;
  nextTryAt: string | null;
  finalUrl: string | null;
  sha256: string | null;
  textSha256: string | null;
  excerpt: ExcerptFound | null;
  credit: string | null;
  hasScreenshot: boolean;
  hasPdf: boolean;
  stampedAt: string | null;
  stampedBy: string | null;
  stampFault: string | null;
  nextStampAt: string | null;
}

/** The captures of a piece of evidence `e`, as a column. */
export const captureRows = Prisma.sql`
  (SELECT coalesce(json_agg(json_build_object('id', k.id, 'number', k.number, 'state', k.state, 'fault', k.fault, 'at', k.at,
      'nextTryAt', k.next_try_at, 'finalUrl', k.final_url, 'sha256', k.sha256, 'textSha256', k.text_sha256,
      'excerpt', k.excerpt, 'credit', (SELECT p.credit FROM captured_page p WHERE p.capture_id = k.id),
      'hasScreenshot', k.screenshot_sha256 IS NOT NULL, 'hasPdf', k.pdf_sha256 IS NOT NULL,
      'stampedAt', k.stamped_at, 'stampedBy', k.stamped_by, 'stampFault', k.stamp_fault,
      'nextStampAt', k.next_stamp_at) ORDER BY k.number DESC), '[]')
    FROM capture k WHERE k.evidence_id = e.id) AS captures`;

/** What is captured, as far as its captures are told of. */
interface Captured {
  type: string;
  url: string;
  source: string;
  credit: string;
}

/** A capture decides nothing: a credit that it shows is one that a person may take over. */
function newCredit({ credit }: CaptureRow, evidence: Captured): string {
  const known = [...agenciesIn(evidence.credit), ...agenciesIn(creditInName(evidence.source))];
  return agenciesIn(credit ?? '')
    .filter((one) => !known.includes(one))
    .join(', ');
}

const moment = (at: string | null) => at && new Date(at).toISOString();

const NONE = {
  state: 'none',
  id: null,
  number: 0,
  code: null,
  sentence: null,
  at: null,
  nextTryAt: null,
  finalUrl: null,
  sha256: null,
  excerptFound: null,
  excerptAs: null,
  changed: null,
  isReadable: false,
  credit: '',
  hasScreenshot: false,
  hasPdf: false,
  stamp: null,
  lastMade: null,
} as const;

const again = (rows: readonly CaptureRow[], evidence: Captured): CaptureView['again'] => {
  const [last] = rows;
  const why = mayCapture({
    last: last ? { number: last.number, state: last.state, nextTryAt: last.nextTryAt } : null,
    isCaptured: evidence.type === 'link' && isCaptured(evidence.url),
    isOff: capturesAreOff(),
  });
  return why === null ? { may: true } : { may: false, why };
};

function sentenceOf({ state, fault, nextTryAt }: CaptureRow): string | null {
  if (state === 'failed') return failedSentence(fault ?? '', nextTryAt !== null);
  return state === 'waiting' ? WAITING_SENTENCE : null;
}

/** Whether two captures read otherwise; null where one of them has no words. */
const reads = (last: CaptureRow, before: CaptureRow | undefined): boolean | null =>
  last.textSha256 && before?.textSha256 ? last.textSha256 !== before.textSha256 : null;

/** The last capture of a piece of evidence, as it is shown with it. */
export function captureView(rows: readonly CaptureRow[], evidence: Captured): CaptureView {
  const [last] = rows;
  if (!last) return { ...NONE, again: again(rows, evidence) };
  const made = rows.filter((row) => row.state === 'captured');
  return {
    state: last.state,
    id: last.id,
    number: last.number,
    code: last.fault,
    sentence: sentenceOf(last),
    at: moment(last.at),
    nextTryAt: moment(last.nextTryAt),
    finalUrl: last.finalUrl,
    sha256: last.sha256,
    excerptFound: last.excerpt && last.excerpt !== 'absent',
    excerptAs: last.excerpt,
    changed: last.state === 'captured' ? reads(last, made[1]) : null,
    isReadable: last.textSha256 !== null,
    credit: newCredit(last, evidence),
    hasScreenshot: last.hasScreenshot,
    hasPdf: last.hasPdf,
    stamp: stampView({ ...last, stampedAt: moment(last.stampedAt), nextStampAt: moment(last.nextStampAt) }),
    lastMade: made[0]?.id ?? null,
    again: again(rows, evidence),
  };
}
