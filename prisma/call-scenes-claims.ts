import { answerQuery } from '@/server/commands/answer-query';
import { askQuery } from '@/server/commands/ask-query';
import { commitVersion } from '@/server/commands/commit-version';
import { proposeCorrection } from '@/server/commands/propose-correction';
import { recordCheck } from '@/server/commands/record-check';
import { resolveThread } from '@/server/commands/resolve-thread';
import { writeClaimNote } from '@/server/commands/write-note';
import { newClaim, newStory } from './builders-story';
import { edited } from './call-scenes-story';
import { onCheck, onClaim, one, type Ready, read, type Scene } from './call-world';

const claimed: Scene = async () => {
  const { checker, vars } = await onClaim();
  return { by: checker, vars: { ...vars, PERSON: checker.id } };
};

const checked: Scene = async () => {
  const { checker, vars } = await onCheck();
  return { by: checker, vars };
};

/** Two who checked it differ; a third rules. */
const disputed: Scene = async () => {
  const { claim, vars } = await onCheck();
  const [second, third] = [await one('checker', 'second'), await one('checker', 'third')];
  const finding = { finding: 'wrong', rationale: 'The order says ten.' };
  await second.do(recordCheck, { claim: claim.id, revision: claim.revision, ...finding });
  return { by: third, vars: { ...vars, REVISION: (await read(third, claim.id)).revision } };
};

const twoClaims: Scene = async () => {
  const { story, checker, vars } = await onClaim();
  const other = await newClaim(checker, story.id, '2 March');
  return { by: checker, vars: { ...vars, OTHER: other.id, OTHER_REVISION: other.revision } };
};

/** A claim in headline and text whose words are in the headline alone now. */
const halfLost: Scene = async () => {
  const [reporter, checker] = [await one('reporter'), await one('checker')];
  const body = 'It will close for eleven weeks.\n\nNobody knows why.';
  const of = await newStory(reporter, { headline: 'Eleven weeks without a bridge', body });
  const spans = [{ exact: 'Eleven weeks' }, { exact: 'eleven weeks' }];
  const claim = await newClaim(checker, of.id, '', { spans });
  const text = { baseHash: of.version.hash, format: 'text', body: 'Nobody knows why.' };
  await reporter.do(commitVersion, { story: of.id, ...text });
  const now = await read(checker, claim.id);
  const lost = now.spans.find((span) => span.state === 'lost');
  return { by: checker, vars: { CLAIM: claim.id, REVISION: now.revision, SPAN: lost?.id ?? '' } };
};

const noted: Scene = async () => {
  const { claim, checker } = await onClaim();
  const note = await checker.do(writeClaimNote, { claim: claim.id, text: 'Ring the works office.' });
  return { by: checker, vars: { NOTE: note.id, REVISION: note.revision } };
};

const resolved: Scene = async () => {
  const made = await noted();
  await made.by.do(resolveThread, { note: made.vars.NOTE, reason: 'They rang back.' });
  return made;
};

/** Put to the reporter by the checker. */
async function asked(): Promise<Ready> {
  const [{ claim, checker, vars }, reporter] = [await onClaim(), await one('reporter')];
  const question = { to: reporter.id, question: 'Where from?' };
  const query = await checker.do(askQuery, { claim: claim.id, revision: claim.revision, ...question });
  return { by: checker, vars: { ...vars, QUERY: query.id, REVISION: query.revision, PERSON: reporter.id } };
}

const answered: Scene = async () => {
  const { by, vars } = await asked();
  const reporter = await one('reporter');
  const said = { query: vars.QUERY, revision: vars.REVISION, text: 'From the works order.' };
  const query = await reporter.do(answerQuery, said);
  return { by, vars: { ...vars, REVISION: query.revision } };
};

const proposed: Scene = async () => {
  const { claim, checker, vars } = await onClaim();
  const words = { span: vars.SPAN, replacement: 'ten weeks', reason: 'So says the order.' };
  const correction = await checker.do(proposeCorrection, { claim: claim.id, revision: claim.revision, ...words });
  return { by: checker, vars: { ...vars, CORRECTION: correction.id, REVISION: correction.revision } };
};
const decided: Scene = async () => ({ ...(await proposed()), by: await one('editor') });

export const CLAIM_SCENES: Record<string, Scene> = {
  'GET /stories/{story}/claims': claimed,
  'POST /stories/{story}/claims': claimed,
  'GET /claims/{claim}': disputed,
  'PATCH /claims/{claim}': claimed,
  'POST /claims/{claim}/split': async () => {
    const { checker, vars } = await onClaim('eleven weeks from 2 March');
    return { by: checker, vars };
  },
  'POST /claims/{claim}/merge': twoClaims,
  'POST /claims/{claim}/removal': claimed,
  'POST /claims/{claim}/checks': claimed,
  'POST /claims/{claim}/rulings': disputed,
  'POST /claims/{claim}/ticks': () =>
    edited('According to the mayor, the bridge will close for eleven weeks from 2 March. It opened in 1931.'),
  'POST /claims/{claim}/reattachments': () => edited('Shut for ten weeks. It opened in 1931.'),
  'POST /claims/{claim}/cuts': halfLost,
  'POST /claims/{claim}/reopening': checked,
  'GET /claims/{claim}/trail': checked,
  'POST /claims/{claim}/notes': claimed,
  'POST /stories/{story}/notes': claimed,
  'PATCH /notes/{note}': noted,
  'POST /notes/{note}/resolution': noted,
  'POST /notes/{note}/reopening': resolved,
  'GET /stories/{story}/queries': asked,
  'POST /claims/{claim}/queries': async () => {
    const { checker, vars } = await onClaim();
    return { by: checker, vars: { ...vars, PERSON: (await one('reporter')).id } };
  },
  'GET /queries/{query}': answered,
  'PATCH /queries/{query}': asked,
  'POST /queries/{query}/answer': async () => ({ ...(await asked()), by: await one('reporter') }),
  'POST /queries/{query}/outcome': answered,
  'POST /claims/{claim}/corrections': claimed,
  'POST /claims/{claim}/corrections/several': claimed,
  'GET /stories/{story}/corrections': proposed,
  'POST /corrections/{correction}/decision': decided,
  'POST /stories/{story}/corrections/decision': decided,
  'POST /corrections/{correction}/withdrawal': proposed,
};
