import { useEffect } from 'react';
import { CAPTURE_WORDS, CHANGED_SINCE, creditShown, EXCERPT_WORDS, TAKE_CREDIT } from '@/domain/sentences/captures';
import type { EvidenceView } from '@/domain/views';
import { RefusalLine } from '@/ui/refusal-line';
import { when } from '@/ui/time';
import { useAct } from '@/ui/use-act';
import { captureAgain, lookAtCapture } from '../state/captures';
import { fieldsOf } from '../state/draft';
import { correctEvidence } from '../state/evidence-writes';
import { useStory, useStoryStore } from '../state/story-store';
import './capture.css';

const LOOK_MS = 2000;

/** While a page is being captured, what became of it is looked for. */
function useEnd(evidence: EvidenceView) {
  const store = useStoryStore();
  const isWaiting = evidence.capture.state === 'waiting';
  useEffect(() => {
    if (!isWaiting) return;
    const look = setInterval(() => void lookAtCapture(store, evidence), LOOK_MS);
    return () => clearInterval(look);
  }, [store, evidence, isWaiting]);
}

const Kept = ({ evidence }: { evidence: EvidenceView }) => {
  const story = useStory((state) => state.story.id);
  const { capture } = evidence;
  if (!capture.lastMade) return null;
  const bytes = `/api/v1/evidence/${evidence.id}/captures/${capture.number}`;
  return (
    <>
      <a className="link small" href={`/stories/${story}/captures/${evidence.id}`}>
        Read the captured page
      </a>
      {capture.state === 'captured' && (
        <a className="link small" href={`${bytes}/warc`} download>
          Save what was received (WARC)
        </a>
      )}
    </>
  );
};

const Told = ({ evidence: { capture } }: { evidence: EvidenceView }) => {
  const now = useStory((state) => state.now);
  const { state, at, sentence, nextTryAt, changed, excerptAs } = capture;
  return (
    <>
      <p className="small">
        <b>{CAPTURE_WORDS[state]}</b>
        {at && <span className="dim">, {when(at, now)}</span>}
        {nextTryAt && <span className="dim">; next try {when(nextTryAt, now)}</span>}
      </p>
      {sentence && <p className="small dim">{sentence}</p>}
      {excerptAs && <p className={`small found ${excerptAs}`}>{EXCERPT_WORDS[excerptAs]}</p>}
      {changed && <p className="small changed">{CHANGED_SINCE}</p>}
    </>
  );
};

/** A credit that the page shows and nobody has said of the evidence: a person takes it over. */
const Credited = ({ claim, evidence, may }: { claim: string; evidence: EvidenceView; may: boolean }) => {
  const store = useStoryStore();
  const { refusal, busy, act } = useAct();
  const { id, revision, credit, capture } = evidence;
  if (capture.credit === '') return null;
  const fields = { ...fieldsOf(evidence), credit: [credit, capture.credit].filter(Boolean).join(', ') };
  return (
    <>
      <p className="small">
        {creditShown(capture.credit)}{' '}
        {may && (
          <button
            className="link small"
            type="button"
            aria-busy={busy || undefined}
            onClick={() => void act(() => correctEvidence(store, claim, { id, revision }, fields))}
          >
            {TAKE_CREDIT}
          </button>
        )}
      </p>
      <RefusalLine refusal={refusal} />
    </>
  );
};

/** What became of a link's page: its state, whether the excerpt stands in it, and what was kept. */
export const Capture = ({ claim, evidence, may }: { claim: string; evidence: EvidenceView; may: boolean }) => {
  const store = useStoryStore();
  const { refusal, busy, act } = useAct();
  useEnd(evidence);
  const { capture, source } = evidence;
  if (capture.state === 'none' && !capture.again.may) return null;
  return (
    <section className="capture" aria-label={`Capture of the page from ${source}`}>
      <Told evidence={evidence} />
      <Credited claim={claim} evidence={evidence} may={may} />
      <div className="ev-acts">
        <Kept evidence={evidence} />
        {may && capture.again.may && (
          <button
            className="link small"
            type="button"
            aria-busy={busy || undefined}
            onClick={() => void act(() => captureAgain(store, evidence))}
          >
            {capture.number === 0 ? 'Capture' : 'Capture again'}
            <span className="vh"> the page from {source}</span>
          </button>
        )}
      </div>
      <RefusalLine refusal={refusal} />
    </section>
  );
};
