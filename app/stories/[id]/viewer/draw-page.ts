import { type PDFDocumentProxy, type PDFPageProxy, TextLayer } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What a page may come to on the screen, so that one as wide as a house does not take all memory. */
const MOST_PIXELS = 16_000_000;
/** Of an edge: browsers draw nothing on what is longer. */
const MOST_EDGE = 16_000;

export interface Sheet {
  canvas: HTMLCanvasElement;
  /** Where its words lie over the picture of it, to be selected. */
  layer: HTMLElement;
}

interface Wanted {
  page: number;
  /** In CSS pixels. */
  width: number;
}

async function drawPicture(page: PDFPageProxy, { canvas }: Sheet, scale: number, signal: AbortSignal) {
  const viewport = page.getViewport({ scale });
  const { width, height } = viewport;
  const ratio = Math.min(
    devicePixelRatio,
    Math.sqrt(MOST_PIXELS / (width * height)),
    MOST_EDGE / Math.max(width, height),
  );
  canvas.width = Math.max(1, Math.floor(width * ratio));
  canvas.height = Math.max(1, Math.floor(height * ratio));
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
  const drawing = page.render({ canvas, viewport, transform: [ratio, 0, 0, ratio, 0, 0] });
  const stop = () => drawing.cancel();
  signal.addEventListener('abort', stop);
  await drawing.promise;
  signal.removeEventListener('abort', stop);
  return viewport;
}

async function lines(page: PDFPageProxy) {
  const content = await page.getTextContent();
  const text = content.items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
  return { content, text };
}

/** Draws a page, and lays its words over it. The answer is its words, line by line; null: it was let go of meanwhile. */
export async function drawPage(
  pdf: PDFDocumentProxy,
  { page: number, width }: Wanted,
  sheet: Sheet,
  signal: AbortSignal,
): Promise<string | null> {
  const page = await pdf.getPage(number);
  if (signal.aborted) return null;
  const scale = width / page.getViewport({ scale: 1 }).width;
  const { content, text } = await lines(page);
  if (signal.aborted) return null;
  sheet.layer.replaceChildren();
  sheet.layer.style.setProperty('--total-scale-factor', String(scale));
  const viewport = await drawPicture(page, sheet, scale, signal);
  if (signal.aborted) return null;
  await new TextLayer({ textContentSource: content, container: sheet.layer, viewport }).render();
  return signal.aborted ? null : text;
}
