import { useEffect, useRef, useState } from 'react';

/** Files of a paste or a drop; a copied picture from a page brings its address along, and the picture is what is meant. */
const filesOf = (data: DataTransfer | null): File[] => [...(data?.files ?? [])];

/** While a claim is open, files dropped anywhere on the page and images pasted outside of words are evidence for it. */
export function useBroughtFiles(may: boolean, onFiles: (files: File[]) => void): boolean {
  const [isOver, setOver] = useState(false);
  const latest = useRef({ may, onFiles });
  useEffect(() => {
    latest.current = { may, onFiles };
  });
  useEffect(() => {
    const halt = new AbortController();
    const { signal } = halt;
    const isFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const take = (event: DragEvent | ClipboardEvent, files: File[]) => {
      event.preventDefault();
      if (latest.current.may && files.length > 0) latest.current.onFiles(files);
    };
    const over = (event: DragEvent) => {
      // Else the browser leaves the page for the file, and what is typed with it.
      if (isFile(event)) event.preventDefault();
      setOver(isFile(event) && latest.current.may);
    };
    const left = (event: DragEvent) => event.relatedTarget === null && setOver(false);
    const dropped = (event: DragEvent) => {
      setOver(false);
      if (isFile(event)) take(event, filesOf(event.dataTransfer));
    };
    const pasted = (event: ClipboardEvent) => {
      const files = filesOf(event.clipboardData);
      if (files.length > 0 && !event.defaultPrevented && !event.clipboardData?.types.includes('text/plain'))
        take(event, files);
    };
    addEventListener('dragover', over, { signal });
    addEventListener('dragleave', left, { signal });
    addEventListener('drop', dropped, { signal });
    addEventListener('paste', pasted, { signal });
    return () => halt.abort();
  }, []);
  return isOver;
}
