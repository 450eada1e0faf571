import { useState } from 'react';
import { boxIn, withPlace } from '@/domain/file/place-in-file';
import { PictureBox } from '../panel/picture-box';
import type { EvidenceFields, UploadedFile } from '../state/draft';
import { fileOfUpload } from '../state/sendings';

/** What browsers show by themselves; of other pictures there is a copy once they are attached. */
const SHOWN = ['image/jpeg', 'image/png', 'image/gif', 'image/webp'];

function asAddress(file: File): Promise<string | null> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => resolve(null);
    reader.readAsDataURL(file);
  });
}

interface Props {
  file: UploadedFile;
  fields: EvidenceFields;
  onChange: (change: Partial<EvidenceFields>) => void;
}

/** Points at a part of a picture before it is attached, as long as the page that it was chosen on is open. */
export const UploadPicture = ({ file, fields, onChange }: Props) => {
  const [src, setSrc] = useState<string | null>(null);
  const local = fileOfUpload(file.upload);
  if (!local || !SHOWN.includes(file.type)) return null;
  if (src === null)
    return (
      <button className="link small" type="button" onClick={() => void asAddress(local).then(setSrc)}>
        Point at a part of it<span className="vh">: {file.name}</span>
      </button>
    );
  const use = (place: string) => {
    onChange({ locator: withPlace(fields.locator, place) });
    setSrc(null);
  };
  const picture = { src, alt: file.name, box: boxIn(fields.locator), busy: false };
  return <PictureBox {...picture} onUse={use} onLeave={() => setSrc(null)} />;
};
