import { z } from 'zod';
import { CAPTURE_FAULTS, nextTryAt } from './capture-fault';
import { EXCERPT_FOUND } from './captured-words';
import type { Given } from './given';
import { PICTURE_NOTES } from './picture';
import { invalid } from './refusal';
import { id, plainText } from './text-input';
import { type Decision, decided } from './trail-event';

export const CAPTURE_STATES = ['waiting', 'captured', 'failed'] as const;
export type CaptureState = (typeof CAPTURE_STATES)[number];

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** What a worker brings back from a page. Its bytes lie in the file store already. */
export const madeCapture = z.object({
  finalUrl: plainText(20_000),
  status: z.number().int(),
  mediaType: plainText(200),
  sha256,
  size: z.number().int(),
  warcSha256: sha256,
  warcSize: z.number().int(),
  screenshotSha256: sha256.nullable(),
  pdfSha256: sha256.nullable(),
  pictureNote: z.enum(PICTURE_NOTES).nullable(),
  excerpt: z.enum(EXCERPT_FOUND).nullable(),
  lookedFor: plainText(20_000),
  textSha256: sha256.nullable(),
  page: z
    .object({ title: plainText(2000), byline: plainText(2000), document: z.unknown(), text: plainText(2_000_000) })
    .nullable(),
});
export type MadeCapture = z.infer<typeof madeCapture>;

/** How a try at a capture ended. `lease`: the worker's right to say so. */
export const captureOutcome = z.object({
  story: id,
  capture: id,
  lease: id,
  made: madeCapture.nullable(),
  fault: z.enum(CAPTURE_FAULTS).nullable(),
});
export type CaptureOutcome = z.infer<typeof captureOutcome>;

/** A capture that waits for a worker. */
export interface WaitingCapture {
  id: string;
  evidence: string;
  source: string;
  number: number;
  url: string;
  tries: number;
}

export interface NewCapture {
  id: string;
  evidence: string;
  number: number;
  url: string;
}

/** What has to hold before a link is captured once more. */
export interface Recapture {
  evidence: { id: string; source: string; url: string };
  last: { number: number; state: CaptureState; nextTryAt: string | null } | null;
  /** Whether this desk captures the address at all. */
  isCaptured: boolean;
  /** Why not: the whole desk does not, or this address is none that is captured. */
  isOff: boolean;
}

const CANNOT = {
  off: 'Captures are switched off on this desk. Save the page yourself and attach what you saved.',
  none: 'This address is not captured on this desk: only pages with an http or https address are, and only where the desk allows it.',
  waiting: 'This page is being captured already. It takes up to half a minute; you can go on working.',
};

/** Whether a piece of evidence may be captured now, and the sentence if not. */
export function mayCapture({ last, isCaptured, isOff }: Omit<Recapture, 'evidence'>): string | null {
  if (isOff) return CANNOT.off;
  if (!isCaptured) return CANNOT.none;
  return last?.state === 'waiting' ? CANNOT.waiting : null;
}

/** A link is captured again: one more capture beside those that there are. */
export function decideRecapture({ evidence, ...rest }: Recapture, given: Given): Decision<NewCapture> {
  const why = mayCapture(rest);
  if (why !== null) return invalid({ evidence: why });
  const number = (rest.last?.number ?? 0) + 1;
  const capture = { id: given.newId(), evidence: evidence.id, number, url: evidence.url };
  return decided(capture, {
    type: 'capture.asked',
    payload: {
      capture: capture.id,
      evidence: evidence.id,
      source: evidence.source,
      captureNumber: number,
      url: evidence.url,
    },
  });
}

/** What becomes of a capture when a worker is done with it. */
export interface CaptureEnd {
  made: MadeCapture | null;
  fault: string | null;
  tries: number;
  nextTryAt: string | null;
}

/** A worker's word on a capture: made, or failed, and whether it is tried again. */
export function decideCaptureEnd(waiting: WaitingCapture, outcome: CaptureOutcome, given: Given): Decision<CaptureEnd> {
  const { id: capture, evidence, source, number: captureNumber, url } = waiting;
  const tries = waiting.tries + 1;
  const told = { capture, evidence, source, captureNumber, url };
  const { made, fault } = outcome;
  if (made) {
    const { finalUrl, status, sha256: body, warcSha256: warc, excerpt } = made;
    const { screenshotSha256: screenshot, pdfSha256: pdf } = made;
    const payload = { ...told, finalUrl, status, sha256: body, warc, screenshot, pdf, excerpt };
    return decided({ made, fault: null, tries, nextTryAt: null }, { type: 'capture.made', payload });
  }
  if (!fault) return invalid({ fault: 'A capture is made, or it failed for a reason.' });
  const next = nextTryAt(fault, tries, given.now);
  return decided(
    { made: null, fault, tries, nextTryAt: next },
    { type: 'capture.failed', payload: { ...told, fault, tries, nextTryAt: next } },
  );
}
