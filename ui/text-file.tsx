'use client';

import { useCallback, useEffect, useId, useRef, useState } from 'react';
import { refuse } from '@/domain/refusal';
import { FILE_KINDS, TEXT_FILE } from '@/domain/sentences/text-file';
import type { TextShown } from '@/domain/text-shown';
import { call } from './call';
import { faultOfFile, fileAsText } from './file-text';
import { RefusalLine } from './refusal-line';
import { useAct } from './use-act';
import './text-file.css';

interface Props {
  /** The headline that stands above the text already; '' takes the one of the file. */
  headline: string;
  /** Something stands in the editor, which the file's text replaces. */
  replaces: boolean;
  onRead: (text: TextShown) => void;
}

/** Files dropped anywhere on the page: a browser would leave the page for them, and what is typed with it. */
function useDrop(take: (files: FileList) => void) {
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    };
    const drop = (event: DragEvent) => {
      const files = event.dataTransfer?.files;
      if (!files || files.length === 0) return;
      event.preventDefault();
      event.stopPropagation();
      take(files);
    };
    document.addEventListener('dragover', over, true);
    document.addEventListener('drop', drop, true);
    return () => {
      document.removeEventListener('dragover', over, true);
      document.removeEventListener('drop', drop, true);
    };
  }, [take]);
}

async function readFile(file: File, headline: string) {
  const fault = faultOfFile(file);
  if (fault) return refuse('invalid', fault);
  try {
    return await call<TextShown>('POST', '/text', { ...(await fileAsText(file)), headline });
  } catch {
    return refuse('invalid', TEXT_FILE.gone(file.name));
  }
}

/**
 * Brings in a file as the text of an editor: chosen, or dropped anywhere on the page. The server reads it and keeps nothing;
 * `onRead` is handed what it read: put `document` into the editor (`TextEditorHandle.replace`), `headline` into its field, and
 * keep `notes` with the draft, to be sent along as `notes` when the text is handed in. What there is to say about the file
 * (tracked changes, comments, pictures) stands here until the next one. One of these on a page.
 */
export const TextFile = ({ headline, replaces, onRead }: Props) => {
  const { act, busy, refusal } = useAct();
  const [said, setSaid] = useState<string[]>([]);
  const input = useRef<HTMLInputElement>(null);
  const hint = useId();
  const props = useRef({ headline, replaces, onRead });
  props.current = { headline, replaces, onRead };

  const take = useCallback(
    async (files: FileList) => {
      const [file, other] = files;
      if (!file || busy) return;
      const now = props.current;
      setSaid(other ? [] : [TEXT_FILE.reading(file.name)]);
      const work = () => (other ? Promise.resolve(refuse('invalid', TEXT_FILE.several)) : readFile(file, now.headline));
      const read = await act(work);
      if (!read) return setSaid([]);
      props.current.onRead(read);
      setSaid([TEXT_FILE.read(file.name), ...(now.replaces ? [TEXT_FILE.replaced] : []), ...read.said]);
    },
    [act, busy],
  );
  useDrop(take);

  return (
    <div className="text-file">
      <p className="text-file-offer">
        <button
          className="btn"
          type="button"
          aria-busy={busy}
          aria-describedby={hint}
          onClick={() => input.current?.click()}
        >
          Bring in a file
        </button>
        <span className="hint" id={hint}>
          {TEXT_FILE.offer}
        </span>
      </p>
      <input
        ref={input}
        type="file"
        aria-label="File to bring in"
        accept={FILE_KINDS}
        hidden
        onChange={(event) => {
          const { files } = event.target;
          if (files)
            void take(files).finally(() => {
              event.target.value = '';
            });
        }}
      />
      <RefusalLine refusal={refusal} />
      <div className="text-file-said" role="status">
        {said.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
    </div>
  );
};
