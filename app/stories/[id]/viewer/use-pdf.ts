import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { useEffect, useState } from 'react';
import type { Refusal } from '@/domain/refusal';
import type { FileBytes } from './file-bytes';
import { openPdf } from './pdf-document';

/** An opened PDF; closed with whatever shows it. */
export function usePdf(bytes: FileBytes) {
  const [pdf, setPdf] = useState<PDFDocumentProxy | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  // The same file, whatever else of the page changes.
  const [source] = useState(bytes);
  useEffect(() => {
    let isShown = true;
    const { opened, close } = openPdf(source, (fault) => isShown && setRefusal(fault));
    void opened.then((answer) => {
      if (!isShown) return;
      if (answer.ok) setPdf(answer.value);
      else {
        setRefusal(answer.refusal);
        close();
      }
    });
    return () => {
      isShown = false;
      close();
    };
  }, [source]);
  return { pdf, refusal };
}
