import {
  getDocument,
  PDFDataRangeTransport,
  type PDFDocumentProxy,
  PDFWorker,
  VerbosityLevel,
  version,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import { ok, type Refusal, type Refused, type Result, refuse } from '@/domain/refusal';
import { INSIDE_FAULT } from '@/domain/sentences/file-inside';
import type { FileBytes } from './file-bytes';

/** Its worker, fonts and decoders, from our own server. */
const PARTS = `/pdf/${version}`;
const MOST_SECONDS = 60;
const PIECE = 256 * 1024;
/** One picture of a page, opened: what a photograph of 50 megapixels takes. */
const MOST_IMAGE_PIXELS = 50_000_000;

const OPTIONS = {
  cMapUrl: `${PARTS}/cmaps/`,
  standardFontDataUrl: `${PARTS}/standard_fonts/`,
  wasmUrl: `${PARTS}/wasm/`,
  iccUrl: `${PARTS}/iccs/`,
  rangeChunkSize: PIECE,
  // No more of the file is asked for than the pages that are looked at need.
  disableStream: true,
  disableAutoFetch: true,
  // What a hostile PDF would like to have: none of it.
  isEvalSupported: false,
  enableXfa: false,
  maxImageSize: MOST_IMAGE_PIXELS,
  verbosity: VerbosityLevel.ERRORS,
};

/** Hands the reader the parts of the file that it asks for. */
class Parts extends PDFDataRangeTransport {
  constructor(
    private readonly bytes: FileBytes,
    private readonly onFault: (refusal: Refusal) => void,
  ) {
    super(bytes.size, null);
  }

  override requestDataRange(from: number, to: number): void {
    void this.bytes.read(from, Math.min(to, this.bytes.size)).then((read) => {
      if (read.ok) this.onDataRange(from, read.value);
      else this.onFault(read.refusal);
    });
  }
}

/** By name: the reader is another copy of the program in each of its builds. */
function faultOf(error: unknown): Refused {
  const name = error instanceof Error ? error.name : '';
  return refuse('invalid', name === 'PasswordException' ? INSIDE_FAULT.locked : INSIDE_FAULT.broken);
}

/** What was waited for, or null when that took too long. */
export function inTime<T>(waited: Promise<T>): Promise<T | null> {
  let clock: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<null>((resolve) => {
    clock = setTimeout(() => resolve(null), MOST_SECONDS * 1000);
  });
  return Promise.race([waited, late]).finally(() => clearTimeout(clock));
}

export interface OpenPdf {
  /** The answer to opening it; a fault that comes later goes to `onFault`. */
  opened: Promise<Result<PDFDocumentProxy>>;
  close: () => void;
}

/** Opens a PDF in a worker of its own, which ends with it, whatever the file has it do. */
export function openPdf(bytes: FileBytes, onFault: (refusal: Refusal) => void): OpenPdf {
  const port = new Worker(`${PARTS}/pdf.worker.min.mjs`, { type: 'module' });
  const missing = new Promise<Refused>((resolve) => {
    port.addEventListener('error', () => resolve(refuse('busy', INSIDE_FAULT.viewer)));
  });
  // The package's own types say that a worker cannot be handed in; its documentation and code say that it can.
  const worker = new PDFWorker({ port: port as unknown as null });
  const task = getDocument({ ...OPTIONS, worker, range: new Parts(bytes, onFault) });
  const reading = task.promise.then((pdf) => ok(pdf), faultOf);
  const opened = inTime(Promise.race([reading, missing])).then((answer) => answer ?? refuse('busy', INSIDE_FAULT.slow));
  const close = () => {
    void task.destroy().catch(() => undefined);
    port.terminate();
  };
  return { opened, close };
}
