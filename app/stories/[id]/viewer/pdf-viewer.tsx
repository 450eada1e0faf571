import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { useEffect, useRef, useState } from 'react';
import { pageIn, pagePlace } from '@/domain/file/place-in-file';
import { wordsOfPage } from '@/domain/file/words-of-page';
import { INSIDE_SAYS } from '@/domain/sentences/file-inside';
import { RefusalLine } from '@/ui/refusal-line';
import { PageText } from './page-text';
import { PageTools } from './page-tools';
import { PdfSheet, useWidth } from './pdf-sheet';
import { useSelectedWords } from './selected-words';
import { Taking } from './taking';
import { usePdf } from './use-pdf';
import type { Inside } from './viewer';

/** What is selected on a page, by mouse over its picture or by keyboard in its text: whichever was last. */
function useSelected(layer: React.RefObject<HTMLDivElement | null>) {
  const [words, setWords] = useState('');
  const over = useSelectedWords(layer);
  useEffect(() => setWords(over?.words ?? ''), [over]);
  return [wordsOfPage(words), setWords] as const;
}

interface OpenedProps extends Omit<Inside, 'bytes'> {
  pdf: PDFDocumentProxy;
}

const Opened = ({ pdf, locator, onFound }: OpenedProps) => {
  const [page, setPage] = useState(Math.min(pageIn(locator) ?? 1, pdf.numPages));
  const [zoom, setZoom] = useState(1);
  const [read, setRead] = useState({ page: 0, text: '' });
  const desk = useRef<HTMLDivElement>(null);
  const layer = useRef<HTMLDivElement>(null);
  const width = useWidth(desk);
  const [words, setWords] = useSelected(layer);
  const onText = (words: string) => setRead({ page, text: words });
  const turn = (to: number) => {
    setPage(to);
    setWords('');
    desk.current?.scrollTo({ top: 0 });
  };
  const text = read.page === page ? read.text : null;
  const isPicture = text !== null && text.trim() === '';
  return (
    <>
      <PageTools page={page} pages={pdf.numPages} onPage={turn} zoom={zoom} onZoom={setZoom} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls */}
      <section className="pdf-desk" ref={desk} tabIndex={0} aria-label={`Page ${page}`} aria-busy={text === null}>
        <PdfSheet pdf={pdf} page={page} width={Math.floor(width * zoom)} layer={layer} onText={onText} />
      </section>
      <PageText key={page} page={page} text={text ?? ''} onSelect={setWords} />
      {onFound && (
        <Taking
          place={pagePlace(page)}
          words={words}
          hint={isPicture ? INSIDE_SAYS.noWords(page) : INSIDE_SAYS.selectPage}
          onFound={onFound}
        />
      )}
    </>
  );
};

/** A PDF, page by page; words selected on a page are taken with its number. */
export const PdfViewer = ({ bytes, ...inside }: Inside) => {
  const { pdf, refusal } = usePdf(bytes);
  return (
    <>
      <div className="viewer-said">
        <RefusalLine refusal={refusal} />
        {!pdf && !refusal && <p>{INSIDE_SAYS.opening}</p>}
      </div>
      {pdf && <Opened pdf={pdf} {...inside} />}
    </>
  );
};
