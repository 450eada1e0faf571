import { useState } from 'react';
import { readAs } from '@/domain/file/file-kinds';
import type { EvidenceFields, UploadedFile } from '../state/draft';
import { fileOfUpload } from '../state/sendings';
import { bytesOfFile } from './file-bytes';
import { LookInside } from './look-inside';
import { isNarrow, withFound } from './use-inside';
import { type Found, Viewer } from './viewer';

interface Props {
  file: UploadedFile;
  fields: EvidenceFields;
  onChange: (change: Partial<EvidenceFields>) => void;
}

/** Looks inside a file before it is attached, as long as the page that it was chosen on is open. */
export const UploadInside = ({ file, fields, onChange }: Props) => {
  const [isOpen, setOpen] = useState(false);
  const local = fileOfUpload(file.upload);
  if (!local || !readAs(file.type)) return null;
  const onFound = (found: Found) => {
    onChange(withFound(fields, found));
    if (isNarrow()) setOpen(false);
  };
  const inside = { file, original: null, bytes: bytesOfFile(local), locator: fields.locator, onFound };
  return (
    <>
      <LookInside name={file.name} onInside={() => setOpen(true)} />
      {isOpen && <Viewer key={file.upload} {...inside} onClose={() => setOpen(false)} />}
    </>
  );
};
