import { useState } from 'react';
import { kindOfType, readAs } from '@/domain/file/file-kinds';
import { boxIn, stretchIn, withPlace } from '@/domain/file/place-in-file';
import { shortHash } from '@/domain/sentences/hash';
import type { ClaimView, EvidenceView } from '@/domain/views';
import type { FileView } from '@/domain/views-evidence';
import { RefusalLine } from '@/ui/refusal-line';
import { useAct } from '@/ui/use-act';
import { setPlace } from '../state/evidence-writes';
import { useStoryStore } from '../state/story-store';
import { LookInside } from '../viewer/look-inside';
import { BoxOver, PictureBox } from './picture-box';
import { Recording } from './recording';
import './files.css';

interface LookProps {
  at: string;
  file: FileView;
  locator: string;
  mayPoint: boolean;
  busy: boolean;
  onPlace: (place: string) => Promise<unknown>;
  onInside: () => void;
}

/** A picture's copy, with the box that counts; another one may be drawn. */
const Picture = ({ at, file, locator, mayPoint, busy, onPlace }: LookProps) => {
  const [isDrawing, setDrawing] = useState(false);
  const box = boxIn(locator);
  if (isDrawing) {
    const use = (place: string) => void onPlace(place).then(() => setDrawing(false));
    const picture = { src: `${at}/working-copy`, alt: file.name, box, busy };
    return <PictureBox {...picture} onUse={use} onLeave={() => setDrawing(false)} />;
  }
  return (
    <>
      <a className="picture" href={`${at}/working-copy`} target="_blank" rel="noreferrer noopener">
        {/* biome-ignore lint/performance/noImgElement: the picture is behind the gate, which no optimiser passes */}
        <img src={`${at}/thumbnail`} alt={`${file.name}, larger in a new tab`} loading="lazy" />
        {box && <BoxOver box={box} />}
      </a>
      {mayPoint && (
        <button className="link small" type="button" onClick={() => setDrawing(true)}>
          Point at a part of it<span className="vh">: {file.name}</span>
        </button>
      )}
    </>
  );
};

const Look = (props: LookProps) => {
  const { at, file, locator, mayPoint, busy, onPlace, onInside } = props;
  const group = kindOfType(file.type)?.group;
  if (file.hasCopy) return <Picture {...props} />;
  if (readAs(file.type)) return <LookInside name={file.name} onInside={onInside} />;
  if (group !== 'audio' && group !== 'video') return null;
  const recording = { src: `${at}/file`, name: file.name, isVideo: group === 'video', mayPoint, busy };
  return <Recording {...recording} stretch={stretchIn(locator)} onUse={(place) => void onPlace(place)} />;
};

interface Props {
  claim: ClaimView;
  evidence: EvidenceView;
  onInside: () => void;
}

/** The file of a piece of evidence: looked at or listened to here, pointed into, and saved as it came. */
export const EvidenceFile = ({ claim, evidence, onInside }: Props) => {
  const store = useStoryStore();
  const { busy, refusal, act } = useAct();
  const { id, file, locator } = evidence;
  if (!file) return null;
  const at = `/api/v1/evidence/${id}`;
  const onPlace = (place: string) => act(() => setPlace(store, claim.id, evidence, withPlace(locator, place)));
  const look = { at, file, locator, mayPoint: claim.abilities.attach.may, busy, onPlace, onInside };
  return (
    <div className="ev-file">
      <Look {...look} />
      <RefusalLine refusal={refusal} />
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
