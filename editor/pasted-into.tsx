import { type ReactNode, useState } from 'react';
import { saidOfStruck } from '@/domain/sentences/text-in';
import { inertBody } from './paste';
import { takeStruckOut } from './struck-out';

interface Props {
  invalid?: boolean;
  children: ReactNode;
}

/** Around an editor: says what of a paste was left out, until the next one. It alone renders then, not the editor. */
export const PastedInto = ({ invalid = false, children }: Props) => {
  const [struck, setStruck] = useState(0);
  const look = (data: DataTransfer | null) => {
    const html = data?.getData('text/html');
    setStruck(html ? takeStruckOut(inertBody(html)) : 0);
  };
  return (
    <>
      <div
        className="editor"
        data-invalid={invalid || undefined}
        onPasteCapture={(event) => look(event.clipboardData)}
        onDropCapture={(event) => look(event.dataTransfer)}
      >
        {children}
      </div>
      <div className="pasted-said" role="status">
        {saidOfStruck(struck).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
    </>
  );
};
