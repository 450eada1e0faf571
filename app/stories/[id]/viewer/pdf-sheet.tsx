import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { INSIDE_FAULT } from '@/domain/sentences/file-inside';
import { drawPage } from './draw-page';
import { inTime } from './pdf-document';

/** How wide an element is, as it is made wider and narrower. */
export function useWidth(root: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (!root.current) return;
    const watch = new ResizeObserver(([seen]) => setWidth(Math.floor(seen?.contentRect.width ?? 0)));
    watch.observe(root.current);
    return () => watch.disconnect();
  }, [root]);
  return width;
}

interface Props {
  pdf: PDFDocumentProxy;
  page: number;
  /** In CSS pixels; 0 before that is known. */
  width: number;
  layer: RefObject<HTMLDivElement | null>;
  /** Its words, line by line, once it is drawn. */
  onText: (text: string) => void;
}

/** One page: the picture of it, and over it its words. */
export const PdfSheet = ({ pdf, page, width, layer, onText }: Props) => {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [broken, setBroken] = useState<number | null>(null);
  const told = useRef(onText);
  useEffect(() => {
    told.current = onText;
  });
  useEffect(() => {
    if (!canvas.current || !layer.current || width === 0) return;
    const turned = new AbortController();
    const fail = () => {
      if (turned.signal.aborted) return;
      turned.abort();
      setBroken(page);
    };
    inTime(drawPage(pdf, { page, width }, { canvas: canvas.current, layer: layer.current }, turned.signal)).then(
      (text) => {
        if (text === null) return fail();
        setBroken(null);
        told.current(text);
      },
      fail,
    );
    return () => turned.abort();
  }, [pdf, page, width, layer]);
  return (
    <>
      {broken === page && (
        <p className="viewer-said" role="alert">
          {INSIDE_FAULT.page(page)}
        </p>
      )}
      <div className="sheet-of-pdf" hidden={broken === page}>
        <canvas ref={canvas} />
        <div className="textLayer" ref={layer} />
      </div>
    </>
  );
};
