import { useState } from 'react';
import { originalWarning } from '@/domain/sentences/files';
import type { ConfidentialFile, OpenedConfidential } from '@/domain/views-confidential';
import { ActButton } from '@/ui/act-button';
import { RefusalLine } from '@/ui/refusal-line';
import { saveAs } from '@/ui/save-as';
import { useAct } from '@/ui/use-act';
import { confidentialBytes } from '../../state/confidential-writes';
import './confidential.css';

const COPIES = ['working', 'thumbnail'];

const asData = (bytes: Blob): Promise<string> =>
  new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(`${reader.result}`);
    reader.readAsDataURL(bytes);
  });

/** A picture's copy, fetched when it is asked for and held by this page alone. */
const Picture = ({ id, name }: { id: string; name: string }) => {
  const [src, setSrc] = useState('');
  const { busy, refusal, act } = useAct();
  const show = async () => {
    const bytes = await act(() => confidentialBytes(id, 'working'));
    if (bytes) setSrc(await asData(bytes));
  };
  // biome-ignore lint/performance/noImgElement: its bytes are in this page already
  if (src) return <img className="kept-picture" src={src} alt={name} />;
  return (
    <>
      <ActButton className="link small" busy={busy} onAct={() => void show()}>
        Show the picture
      </ActButton>
      <RefusalLine refusal={refusal} />
    </>
  );
};

const Kept = ({ id, file }: { id: string; file: ConfidentialFile }) => {
  const { busy, refusal, act } = useAct();
  const save = async () => {
    const bytes = await act(() => confidentialBytes(id, file.part));
    if (bytes) saveAs(file.name, bytes);
  };
  return (
    <li>
      <ActButton className="link small" busy={busy} onAct={() => void save()}>
        Save {file.name}
      </ActButton>
      <span className="dim small">{file.words}</span>
      <RefusalLine refusal={refusal} />
    </li>
  );
};

/** The bytes of confidential evidence. Each time one reads them the trail keeps that they did. */
export const KeptFiles = ({ opened: { id, files } }: { opened: OpenedConfidential }) => {
  if (files.length === 0) return null;
  const picture = files.find((one) => one.part === 'working');
  const original = files.find((one) => one.part === 'original');
  return (
    <>
      {picture && <Picture id={id} name={picture.name} />}
      <ul className="kept-files">
        {files
          .filter((one) => !COPIES.includes(one.part))
          .map((file) => (
            <Kept key={file.part} id={id} file={file} />
          ))}
      </ul>
      <p className="dim small">{originalWarning({ type: original?.type ?? '', hasCopy: picture !== undefined })}</p>
    </>
  );
};
