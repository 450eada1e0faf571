import { useState } from 'react';
import { EVIDENCE_TYPE_WORDS, STANCE_WORDS, TIER_WORDS } from '@/domain/sentences/words';
import type { ClaimView, EvidenceView } from '@/domain/views';
import { useKept } from '@/ui/drafts/use-kept';
import { when } from '@/ui/time';
import { type EvidenceFields, fieldsOf } from '../state/draft';
import { placeOn } from '../state/place';
import { useStory, useStoryStore } from '../state/story-store';
import { correctEvidence } from '../state/writes';
import { EvidenceForm } from './evidence-form';

const isAddress = (url: string) => /^https?:\/\//.test(url);

const Where = ({ evidence: { type, locator, url } }: { evidence: EvidenceView }) => {
  const words = locator || (isAddress(url) ? new URL(url).host : '');
  return (
    <div className="loc">
      <i className={`i i-s i-${type}`} />
      <span>
        {EVIDENCE_TYPE_WORDS[type]}
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

const Before = ({ before }: Pick<EvidenceView, 'before'>) => {
  const directory = useStory((state) => state.directory);
  const now = useStory((state) => state.now);
  if (before.length === 0) return null;
  return (
    <details className="before">
      <summary>{before.length === 1 ? 'Corrected once' : `Corrected ${before.length} times`}</summary>
      {before.map((one) => (
        <p key={one.revision}>
          {one.excerpt ? <del className="serif">{one.excerpt}</del> : 'Without an excerpt'}
          <span className="cap">
            until {when(one.replacedAt, now)}, corrected by {directory[one.replacedBy]?.name}
          </span>
        </p>
      ))}
    </details>
  );
};

interface Props {
  claim: ClaimView;
  evidence: EvidenceView;
}

/** One piece of evidence; corrected in its place, and what it said before is kept. */
export const EvidenceItem = ({ claim, evidence }: Props) => {
  const store = useStoryStore();
  const [isOpen, setOpen] = useState(false);
  const place = placeOn(store, claim, 'a correction of evidence', evidence.id);
  const [typed, setTyped, sent] = useKept<EvidenceFields | null>(place, null);
  const fields = isOpen || typed ? { ...fieldsOf(evidence), ...typed } : null;
  const shut = () => {
    setOpen(false);
    sent();
  };
  const { source, stance, tier, excerpt, note, before } = evidence;
  if (fields) {
    return (
      <EvidenceForm
        act="Save the correction"
        fields={fields}
        isAsked={isOpen}
        onChange={(change) => setTyped({ ...fields, ...change })}
        onSend={async () => {
          const answer = await correctEvidence(store, claim.id, evidence, fields);
          if (answer.ok) shut();
          return answer;
        }}
        onShut={shut}
      />
    );
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
        {excerpt && <q>{excerpt}</q>}
        {note && <p className="dim small">{note}</p>}
        <Before before={before} />
        {claim.abilities.attach.may && (
          <button className="link small" type="button" onClick={() => setOpen(true)}>
            Correct<span className="vh"> the evidence from {source}</span>
          </button>
        )}
      </div>
    </article>
  );
};
