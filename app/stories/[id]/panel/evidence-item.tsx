import { Fragment, useState } from 'react';
import { EVIDENCE_TYPE_WORDS, HELD_AS_WORDS, STANCE_WORDS, TIER_WORDS } from '@/domain/sentences/words';
import type { ClaimView, EvidenceView } from '@/domain/views';
import { useStory, useStoryStore } from '../state/story-store';
import { useInside } from '../viewer/use-inside';
import { Calculation } from './calculation';
import { Capture } from './capture';
import { MakeConfidential } from './confidential/make-confidential';
import { EvidenceBefore } from './evidence-before';
import { EvidenceCorrection, useCorrection } from './evidence-correction';
import { EvidenceFile } from './evidence-file';
import { TakeOff } from './take-off';

const isAddress = (url: string) => /^https?:\/\//i.test(url) && URL.canParse(url);

/** "Quotation, recording, 00:07:41": the place leads to the address where there is one. */
const Where = ({ evidence: { type, locator, url, heldAs } }: { evidence: EvidenceView }) => {
  const words = locator || (isAddress(url) ? new URL(url).host : '');
  const held = heldAs === '' ? '' : HELD_AS_WORDS[heldAs].toLowerCase();
  return (
    <div className="loc">
      <i className={`i i-s i-${type}`} />
      <span>
        {EVIDENCE_TYPE_WORDS[type]}
        {held && !locator.toLowerCase().includes(held) && `, ${held}`}
        {words && ', '}
        {words &&
          (isAddress(url) ? (
            <a className="link" href={url} target="_blank" rel="noreferrer noopener">
              {words}
            </a>
          ) : (
            words
          ))}
      </span>
    </div>
  );
};

/** What was said stands in quotation marks; what was seen or worked out are the desk's own words. */
const Words = ({ evidence: { type, excerpt, calculation } }: { evidence: EvidenceView }) => {
  if (calculation) return <Calculation lines={calculation} />;
  if (excerpt === '') return null;
  return type === 'observation' ? <p className="seen serif">{excerpt}</p> : <q>{excerpt}</q>;
};

/** The other claims that this piece serves. */
const AlsoOn = ({ claim, evidence }: { claim: string; evidence: EvidenceView }) => {
  const byId = useStory((state) => state.byId);
  const others = evidence.claims.flatMap((id) => (id === claim ? [] : (byId.get(id) ?? [])));
  if (others.length === 0) return null;
  return (
    <p className="dim small also-on">
      Also on {others.length === 1 ? 'claim' : 'claims'}
      {others.map((other) => (
        <Fragment key={other.id}>
          {' '}
          <a className="link" href={`#claim-${other.number}`}>
            <span className="vh">claim </span>
            {other.number}
          </a>
        </Fragment>
      ))}
    </p>
  );
};

interface Props {
  claim: ClaimView;
  evidence: EvidenceView;
}

interface PieceProps extends Props {
  correcting: ReturnType<typeof useCorrection>;
  onInside: () => void;
}

/** The piece, or the form that corrects it. */
const Piece = ({ claim, evidence, correcting: [typed, setTyped, sent], onInside }: PieceProps) => {
  const [isOpen, setOpen] = useState(false);
  const done = () => {
    setOpen(false);
    sent();
  };
  const { source, stance, tier, note } = evidence;
  if (isOpen || typed) {
    const correction = { claim, evidence, typed, isAsked: isOpen, onChange: setTyped, onDone: done, onInside };
    return <EvidenceCorrection {...correction} />;
  }
  return (
    <article className="ev">
      <div className={`stance ${stance}`}>
        <i className={`i i-${stance}`} /> {STANCE_WORDS[stance]}
      </div>
      <div>
        <div className="ttl">
          <span>{source}</span>
          <span className={`tag ${tier}`}>{TIER_WORDS[tier]}</span>
        </div>
        <Where evidence={evidence} />
        <Words evidence={evidence} />
        <EvidenceFile claim={claim} evidence={evidence} onInside={onInside} />
        {evidence.credit && <p className="dim small">Wire credit: {evidence.credit}</p>}
        {note && <p className="dim small">{note}</p>}
        {evidence.copiedFrom && (
          <p className="dim small">
            Copied from another story.{' '}
            <a className="link" href={`/sources/${evidence.sourceId}`}>
              Where {source} is used
            </a>
          </p>
        )}
        <AlsoOn claim={claim.id} evidence={evidence} />
        <Capture claim={claim.id} evidence={evidence} may={claim.abilities.attach.may} />
        <EvidenceBefore evidence={evidence} />
        {claim.abilities.attach.may && (
          <div className="ev-acts">
            <button className="link small" type="button" onClick={() => setOpen(true)}>
              Correct<span className="vh"> the evidence from {source}</span>
            </button>
            <TakeOff claim={claim} evidence={evidence} />
            <MakeConfidential claim={claim} evidence={evidence} />
          </div>
        )}
      </div>
    </article>
  );
};

/** One piece of evidence; corrected in its place, and what it said before is kept. Its file is looked into beside both. */
export const EvidenceItem = ({ claim, evidence }: Props) => {
  const correcting = useCorrection(useStoryStore(), claim, evidence);
  const inside = useInside(claim, evidence, correcting[0], correcting[1]);
  return (
    <>
      <Piece claim={claim} evidence={evidence} correcting={correcting} onInside={inside.open} />
      {inside.viewer}
    </>
  );
};
