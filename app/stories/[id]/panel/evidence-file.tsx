import { shortHash } from '@/domain/sentences/hash';
import type { EvidenceView } from '@/domain/views';
import './files.css';

/** The file of a piece of evidence: a picture's copy to look at, and the original to be saved. */
export const EvidenceFile = ({ evidence: { id, file } }: { evidence: EvidenceView }) => {
  if (!file) return null;
  const at = `/api/v1/evidence/${id}`;
  return (
    <div className="ev-file">
      {file.hasCopy && (
        <a href={`${at}/working-copy`} target="_blank" rel="noreferrer noopener">
          {/* biome-ignore lint/performance/noImgElement: the picture is behind the gate, which no optimiser passes */}
          <img src={`${at}/thumbnail`} alt={`${file.name}, larger in a new tab`} loading="lazy" />
        </a>
      )}
      <p className="small">
        <a className="link" href={`${at}/file`} download={file.name}>
          {file.name}
        </a>{' '}
        <span className="dim">
          {file.words}, <code>{shortHash(`sha256:${file.sha256}`)}</code>
        </span>
      </p>
      <p className="dim small">{file.warning}</p>
    </div>
  );
};
