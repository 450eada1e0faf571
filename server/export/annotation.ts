import { restsOnConfidential } from '@/domain/sentences/confidential';
import { FINDING_WORDS } from '@/domain/sentences/words';
import type { ExportedCheck, ExportedClaim, ExportedEvidence, ExportReading } from './exported';

/** What is named, and nothing where it is empty. */
const filled = (fields: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== '' && value !== null && value !== undefined),
  );

const person = ({ base, directory }: ExportReading, id: string) =>
  filled({ id: `${base}/api/v1/people/${id}`, type: 'Person', name: directory[id]?.name ?? '' });

const inWords = (value: string, purpose: string, language: string) => ({
  type: 'TextualBody',
  value,
  format: 'text/plain',
  language,
  purpose,
});

/** A finding is written in the desk's language, which is English. */
function foundBody(reading: ExportReading, { finding, rationale, wording, by, at, ruling }: ExportedCheck): object {
  const word = finding === null ? 'Checked' : FINDING_WORDS[finding];
  return {
    ...inWords(rationale ? `${word}. ${rationale}` : word, 'assessing', 'en'),
    ...filled({ finding, wording }),
    ...(ruling && { ruling }),
    creator: person(reading, by),
    created: at,
  };
}

const factsOf = ({ type, source, tier, stance, locator, heldAs, credit, file }: ExportedEvidence) =>
  filled({
    ...{ evidenceType: type, sourceName: source, tier, stance, locator, heldAs, credit },
    ...{ fileName: file?.name, sha256: file?.sha256 },
  });

/** The page as it was captured: when, and where its copy is kept. */
const stateOf = (base: string, { id, capture }: ExportedEvidence) =>
  capture && {
    state: {
      type: 'TimeState',
      sourceDate: capture.at,
      cached: `${base}/api/v1/evidence/${id}/captures/${capture.number}/warc`,
    },
  };

/** Evidence: a page or file that it points to, with the words quoted from it; or, of what stands nowhere, those words. */
function evidenceBody(reading: ExportReading, piece: ExportedEvidence): object {
  const { id, url, file, excerpt, note, createdBy, createdAt } = piece;
  const { base } = reading;
  const address = url || (file ? `${base}/api/v1/evidence/${id}/file` : '');
  const made = { creator: person(reading, createdBy), created: createdAt };
  if (!address || !URL.canParse(address))
    return {
      ...inWords([excerpt, note].filter(Boolean).join('\n\n') || piece.source, 'commenting', reading.story.language),
      id: `${base}/api/v1/evidence/${id}`,
      ...factsOf(piece),
      ...made,
    };
  return {
    id: `${base}/api/v1/evidence/${id}`,
    type: 'SpecificResource',
    source: new URL(address).href,
    purpose: 'linking',
    ...(excerpt && { selector: { type: 'TextQuoteSelector', exact: excerpt } }),
    ...stateOf(base, piece),
    ...factsOf(piece),
    ...made,
  };
}

function bodiesOf(reading: ExportReading, claim: ExportedClaim): object[] {
  const names = claim.vouchedBy.map((id) => reading.directory[id]?.name ?? 'somebody');
  const vouched = restsOnConfidential(names);
  return [
    inWords(claim.statement, 'describing', reading.story.language),
    ...claim.checks.map((check) => foundBody(reading, check)),
    ...claim.evidence.map((piece) => evidenceBody(reading, piece)),
    ...(vouched ? [inWords(vouched, 'commenting', 'en')] : []),
  ];
}

const latest = (moments: readonly string[]) => moments.reduce((last, one) => (one > last ? one : last), '');

/** A claim as an annotation that assesses the words it stands on. */
export const annotationOf = (
  reading: ExportReading,
  claim: ExportedClaim,
  target: readonly (object | string)[],
): object => ({
  id: `${reading.base}/api/v1/claims/${claim.id}`,
  type: 'Annotation',
  motivation: 'assessing',
  creator: person(reading, claim.createdBy),
  created: claim.createdAt,
  modified: latest([
    claim.createdAt,
    ...claim.checks.map(({ at }) => at),
    ...claim.evidence.map(({ createdAt }) => createdAt),
  ]),
  number: claim.number,
  claimKind: claim.kind,
  risk: claim.risk,
  workState: claim.state,
  clear: claim.clear,
  ...filled({ finding: claim.finding }),
  body: bodiesOf(reading, claim),
  target,
});
