import {
  checkRecorded,
  claim,
  claimGone,
  claimList,
  claims,
  correctionDecided,
  correctionList,
  correctionNow,
  correctionsAccepted,
  correctionsProposed,
  note,
  query,
  queryList,
  thread,
} from '../answers/claim-answers';
import type { Section } from './section';

const revision = '$REVISION';

export const CLAIMS: Section = {
  id: 'claims',
  title: 'Claims and checks',
  says: 'A claim is one checkable statement, in one or more places of the text (`spans`). Every write on a claim carries the `revision` that was seen; another one is `stale`, and the answer has the claim as it is now in `present`.',
  calls: {
    'GET /stories/{story}/claims': { answer: claimList, ask: 'state=open&kind=figure' },
    'POST /stories/{story}/claims': {
      answer: claim,
      body: { spans: [{ exact: 'eleven weeks', prefix: 'close for ' }], kind: 'figure', risk: 'high' },
      says: '`exact` must stand in the text. Where it stands in several places, `prefix`, `suffix` or `start` choose one.',
    },
    'GET /claims/{claim}': { answer: claim },
    'PATCH /claims/{claim}': { answer: claim, body: { revision, risk: 'high', assignee: '$PERSON' } },
    'POST /claims/{claim}/split': {
      answer: claims,
      body: {
        revision,
        parts: [{ spans: [{ exact: 'eleven weeks' }] }, { spans: [{ exact: '2 March' }], kind: 'date' }],
      },
      says: 'The first part keeps the claim; a split carries no check over.',
    },
    'POST /claims/{claim}/merge': {
      answer: claim,
      body: { revision, other: { claim: '$OTHER', revision: '$OTHER_REVISION' } },
    },
    'POST /claims/{claim}/removal': { answer: claimGone, body: { revision, reason: 'Marked by mistake.' } },
    'POST /claims/{claim}/checks': {
      answer: checkRecorded,
      body: { revision, finding: 'wrong', rationale: 'The works order says ten weeks.' },
      says: 'Never refused for a house rule: it is recorded, and `unmet` says what is missing before the claim is settled. `confirmed-with-change` names the words that the text should have in `wording`.',
    },
    'POST /claims/{claim}/rulings': {
      answer: claim,
      body: { revision, finding: 'confirmed', reason: 'The works order is the later paper.' },
      says: 'On a claim on which two standing checks differ, by a third person.',
    },
    'POST /claims/{claim}/ticks': { answer: claim, body: { revision, span: '$SPAN' } },
    'POST /claims/{claim}/reattachments': { answer: claim, body: { revision, span: '$SPAN', exact: 'ten weeks' } },
    'POST /claims/{claim}/cuts': { answer: claim, body: { revision, span: '$SPAN' } },
    'POST /claims/{claim}/reopening': { answer: claim, body: { revision, reason: 'A reader wrote in.' } },
  },
};

export const TALK: Section = {
  id: 'talk',
  title: 'Notes, queries and corrections',
  says: 'A note is a remark in a thread. A query is a question to one person, answered by that person and closed with an outcome by the asker’s side. A correction proposes other words; accepted, it makes a new version.',
  calls: {
    'POST /claims/{claim}/notes': { answer: note, body: { text: 'Ring the works office again.' } },
    'POST /stories/{story}/notes': { answer: note, body: { text: 'Nearly done.' } },
    'PATCH /notes/{note}': { answer: note, body: { revision, text: 'Ring the works office on Monday.' } },
    'POST /notes/{note}/resolution': { answer: thread, body: { reason: 'They rang back.' } },
    'POST /notes/{note}/reopening': { answer: thread },
    'GET /stories/{story}/queries': { answer: queryList, ask: 'state=open' },
    'POST /claims/{claim}/queries': {
      answer: query,
      body: {
        revision,
        to: '$PERSON',
        question: 'Where do the eleven weeks come from?',
        due: '2027-03-01T12:00:00.000Z',
      },
    },
    'GET /queries/{query}': { answer: query },
    'PATCH /queries/{query}': { answer: query, body: { revision, due: '2027-03-01T18:00:00.000Z' } },
    'POST /queries/{query}/answer': {
      answer: query,
      body: { revision, text: 'From the works order, page 2.' },
      says: 'Only by the person it was put to.',
    },
    'POST /queries/{query}/outcome': {
      answer: query,
      body: { revision, outcome: 'stet', reason: 'The works order says so.' },
      says: 'Never by the person it was put to.',
    },
    'POST /claims/{claim}/corrections': {
      answer: correctionNow,
      body: { revision, span: '$SPAN', replacement: 'ten weeks', reason: 'So says the works order.' },
    },
    'POST /claims/{claim}/corrections/several': {
      answer: correctionsProposed,
      body: { revision, proposals: [{ span: '$SPAN', replacement: 'ten weeks' }], reason: 'So says the works order.' },
    },
    'GET /stories/{story}/corrections': { answer: correctionList, ask: 'decision=undecided' },
    'POST /corrections/{correction}/decision': {
      answer: correctionDecided,
      body: { revision, accept: true },
      says: 'Accepted, the answer has the new version and where each claim stands in it; `replacement` amends the words.',
    },
    'POST /stories/{story}/corrections/decision': {
      answer: correctionsAccepted,
      body: { base: 1, decisions: [{ correction: '$CORRECTION', revision }] },
      says: '`base` is the number of the version that was seen.',
    },
    'POST /corrections/{correction}/withdrawal': { answer: correctionNow, body: { revision } },
  },
};
