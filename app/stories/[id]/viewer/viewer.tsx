import { lazy, Suspense, useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { readAs } from '@/domain/file/file-kinds';
import { INSIDE_SAYS } from '@/domain/sentences/file-inside';
import { fileWords } from '@/domain/sentences/files';
import { isTyping } from '@/ui/use-keys';
import { backToText } from '../panel/hand';
import type { FileBytes } from './file-bytes';
import './viewer.css';

// What reads a PDF is larger than the story's own script: it comes when one is opened.
const PdfViewer = lazy(() => import('./pdf-viewer').then((one) => ({ default: one.PdfViewer })));
const TextViewer = lazy(() => import('./text-viewer').then((one) => ({ default: one.TextViewer })));

/** What was pointed at inside a file: its place, and its words where some were taken. */
export interface Found {
  place: string;
  words?: string;
}

export interface Inside {
  bytes: FileBytes;
  /** What the form's locator says already: where the file is opened. */
  locator: string;
  /** Null: this person may look, and not point. */
  onFound: ((found: Found) => void) | null;
}

interface Props extends Inside {
  file: { name: string; type: string; size: number };
  /** Where the original is saved from; null: it is this person's own file. */
  original: string | null;
  onClose: () => void;
}

/** Escape closes it, from inside and from the page around; in a field of the form beside it, it leaves the field first. */
function useClosing(onClose: () => void) {
  const root = useRef<HTMLElement>(null);
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  });
  useEffect(() => {
    const opener = document.activeElement;
    root.current?.focus({ preventScroll: true });
    const onKey = (event: KeyboardEvent) => {
      const isInside = event.target instanceof Node && root.current?.contains(event.target);
      if (event.key !== 'Escape' || event.defaultPrevented || (isTyping(event) && !isInside)) return;
      // What opened over the page closes first.
      if (document.querySelector(':popover-open')) return;
      event.preventDefault();
      close.current();
    };
    addEventListener('keydown', onKey, true);
    return () => {
      removeEventListener('keydown', onKey, true);
      if (document.activeElement !== document.body && !root.current?.contains(document.activeElement)) return;
      const form = document.querySelector<HTMLElement>('.evidence-form textarea');
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true });
      else if (form) form.focus();
      else backToText();
    };
  }, []);
  return root;
}

/** Looks inside a file, over the text and beside the form, without leaving the claim. */
export const Viewer = ({ file, original, onClose, ...inside }: Props) => {
  const root = useClosing(onClose);
  const screen = document.querySelector('.page-story');
  const Body = readAs(file.type) === 'pdf' ? PdfViewer : TextViewer;
  if (!screen) return null;
  return createPortal(
    <section className="viewer" ref={root} tabIndex={-1} aria-label={`Inside ${file.name}`}>
      <header>
        <h2 className="cut-off">{file.name}</h2>
        <span className="dim small nowrap">{fileWords(file)}</span>
        <span className="grow" />
        {original && (
          <a className="link small nowrap" href={original} download={file.name}>
            Save the original
          </a>
        )}
        <button className="btn quiet" type="button" onClick={onClose}>
          Close <kbd>Esc</kbd>
        </button>
      </header>
      <Suspense fallback={<p className="viewer-said">{INSIDE_SAYS.opening}</p>}>
        <Body {...inside} />
      </Suspense>
    </section>,
    screen,
  );
};
