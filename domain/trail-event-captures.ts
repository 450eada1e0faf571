/** What the trail tells of captures. */
export interface CapturePayloads {
  /** A link is to be captured once more; its first capture comes with `evidence.attached`. */
  'capture.asked': { capture: string; evidence: string; source: string; captureNumber: number; url: string };
  /**
   * `sha256`: of the page's body; `warc`: of what was sent and received, byte for byte; `screenshot` and `pdf`: of how it
   * looked, absent from the first entries.
   */
  'capture.made': {
    capture: string;
    evidence: string;
    source: string;
    captureNumber: number;
    url: string;
    finalUrl: string;
    status: number;
    sha256: string;
    warc: string;
    screenshot?: string | null;
    pdf?: string | null;
    excerpt: string | null;
    /** Null in the first entries, absent from later ones: a stamp is an entry of its own. */
    stampedAt?: null;
  };
  'capture.failed': {
    capture: string;
    evidence: string;
    source: string;
    captureNumber: number;
    url: string;
    fault: string;
    tries: number;
    nextTryAt: string | null;
  };
  /** A trusted authority's word (RFC 3161) that the bytes of `warc` were there `at`; `stamp`: the SHA-256 of that word. */
  'stamp.given': {
    capture: string;
    evidence: string;
    source: string;
    captureNumber: number;
    warc: string;
    by: string;
    at: string;
    stamp: string;
  };
  'stamp.failed': {
    capture: string;
    evidence: string;
    source: string;
    captureNumber: number;
    warc: string;
    fault: string;
    tries: number;
    nextTryAt: string | null;
  };
}
