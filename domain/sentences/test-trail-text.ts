import type { TrailPayloads, TrailType } from '../trail-event';

type OfText = Extract<
  TrailType,
  `${'version' | 'context' | 'span' | 'query' | 'correction'}.${string}` | 'claim.reopened'
>;

/** One of each type about text that moves, queries and corrections, with its sentence, for tests. */
export const EVERY_OF_TEXT: { [T in OfText]: [TrailPayloads[T], string] } = {
  'version.committed': [
    {
      number: 7,
      base: 6,
      hash: 'sha256:a',
      documentHash: 'sha256:b',
      clearanceHash: 'sha256:c',
      words: 210,
      summary: 'Eleven weeks',
      headline: 'Bridge shut for eleven weeks',
      passages: 2,
      claims: ['c1', 'c2'],
      numbers: [1, 2],
      places: [],
      shifted: {},
      corrections: [],
    },
    'committed version 7, 2 passages changed; it touched claims 1 and 2: “Eleven weeks”',
  ],
  'context.ticked': [
    { claim: 'c', number: 4, revision: 3, span: 's', before: 'Few left.', after: 'None left.' },
    'read the changed sentence around claim 4, and it stands: “None left.”',
  ],
  'span.reattached': [
    {
      claim: 'c',
      number: 4,
      revision: 3,
      span: 's',
      before: { exact: 'ten' },
      exact: 'eleven',
      start: 3,
      state: 'changed',
      contextChanged: false,
    },
    're-attached claim 4 to “eleven”',
  ],
  'span.cut': [
    { claim: 'c', number: 4, revision: 3, span: 's', exact: 'ten weeks', reason: 'The paragraph is gone' },
    'closed a place of claim 4 as cut, “ten weeks”: “The paragraph is gone”',
  ],
  'claim.reopened': [
    { claim: 'c', number: 4, revision: 3, reason: 'Another figure' },
    'reopened claim 4: “Another figure”; it is to be checked anew',
  ],
  'query.asked': [
    { query: 'q', queryNumber: 3, claim: 'c', number: 4, revision: 3, to: 'ada', question: 'Which year?', due: null },
    'put query 3 on claim 4 to Ada Brandt: “Which year?”',
  ],
  'query.answered': [
    {
      query: 'q',
      queryNumber: 3,
      claim: 'c',
      number: 4,
      revision: 4,
      text: '2024',
      evidence: [],
      correction: null,
      byAuthor: true,
    },
    'answered query 3 on claim 4: “2024”',
  ],
  'query.redirected': [
    {
      query: 'q',
      queryNumber: 3,
      claim: 'c',
      number: 4,
      revision: 4,
      before: { to: 'leo', due: null },
      after: { to: 'ada', due: '2026-03-02T18:00:00.000Z' },
    },
    'changed query 3 on claim 4: put to Ada Brandt instead of Leo Falk, due 2026-03-02 18:00 UTC',
  ],
  'query.closed': [
    {
      query: 'q',
      queryNumber: 3,
      claim: 'c',
      number: 4,
      revision: 5,
      outcome: 'accepted-on-author',
      reason: 'Ada saw it',
    },
    'closed query 3 on claim 4, accepted on author: “Ada saw it”',
  ],
  'correction.proposed': [
    {
      correction: 'x',
      claim: 'c',
      number: 4,
      revision: 3,
      span: 's',
      version: 6,
      words: 'ten',
      replacement: 'eleven',
      reason: 'The order says so',
    },
    'proposed a correction of claim 4: “eleven” for “ten”, because “The order says so”',
  ],
  'correction.decided': [
    {
      correction: 'x',
      claim: 'c',
      number: 4,
      revision: 4,
      decision: 'declined',
      words: 'ten',
      replacement: null,
      reason: 'It is ten',
      version: null,
    },
    'declined a correction of claim 4, “ten” stays: “It is ten”',
  ],
};
