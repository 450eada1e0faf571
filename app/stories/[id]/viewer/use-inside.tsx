import { useState } from 'react';
import { withPlace } from '@/domain/file/place-in-file';
import type { ClaimView, EvidenceView } from '@/domain/views';
import type { Correction } from '../panel/evidence-correction';
import { type EvidenceFields, fieldsOf } from '../state/draft';
import { bytesOfEvidence } from './file-bytes';
import { type Found, Viewer } from './viewer';

/** What was found in a file, in the fields of its evidence. */
export const withFound = ({ locator }: EvidenceFields, { place, words }: Found): Partial<EvidenceFields> => ({
  locator: withPlace(locator, place),
  ...(words === undefined ? {} : { excerpt: words }),
});

/** On a narrow page the viewer covers the form: it makes room for what was put there. */
export const isNarrow = () => innerWidth < 832;

/** The viewer of a piece's file; what is taken in it becomes a correction that the person looks over and sends. */
export function useInside(
  claim: ClaimView,
  evidence: EvidenceView,
  typed: Correction | null,
  setTyped: (correction: Correction) => void,
) {
  const [isOpen, setOpen] = useState(false);
  const { id, file } = evidence;
  const { revision, fields } = typed ?? { revision: evidence.revision, fields: fieldsOf(evidence) };
  const onFound = (found: Found) => {
    setTyped({ revision, fields: { ...fields, ...withFound(fields, found) } });
    if (isNarrow()) setOpen(false);
  };
  const viewer = isOpen && file && (
    <Viewer
      file={file}
      original={`/api/v1/evidence/${id}/file`}
      bytes={bytesOfEvidence(id, file.size)}
      locator={fields.locator}
      onFound={claim.abilities.attach.may ? onFound : null}
      onClose={() => setOpen(false)}
    />
  );
  return { open: () => setOpen(true), viewer };
}
