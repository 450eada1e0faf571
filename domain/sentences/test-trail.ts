import { PRESET_RULES } from '../house-rule-presets';
import type { TrailPayloads, TrailType } from '../trail-event';
import { EVERY_SEALED } from './test-trail-sealed';
import { EVERY_OF_TEXT } from './test-trail-text';
import { EVERY_OF_WEBHOOKS } from './test-trail-webhooks';

const HASHES = { hash: 'sha256:t', documentHash: 'sha256:d', clearanceHash: 'sha256:c' };
export const CLAIM = {
  statement: '18,400 cars',
  kind: 'figure',
  risk: 'normal',
  assignee: null,
  spans: [{ id: 's1', exact: '18,400', start: 4 }],
};
export const RECORD = { type: 'link', source: 'Works department', excerpt: '49,000 left' };
const CAPTURE = {
  capture: 'p1',
  evidence: 'e1',
  source: 'Works department',
  captureNumber: 2,
  url: 'https://example.org/a',
};
export const CHECK = {
  check: 'k1',
  claim: 'c1',
  number: 4,
  revision: 2,
  finding: 'wrong',
  rationale: 'The register\nsays nine.',
  wording: '',
  seen: {},
  missing: [],
};

/** One of each type that can be written: a type without a line here does not compile. */
export const EVERY: { [T in TrailType]: [TrailPayloads[T], string] } = {
  ...EVERY_OF_TEXT,
  ...EVERY_SEALED,
  ...EVERY_OF_WEBHOOKS,
  'desk.opened': [{ desk: 'Stet', person: 'ada' }, 'opened the desk'],
  'desk.changed': [
    { before: { blindSecondCheck: false }, after: { blindSecondCheck: true } },
    'set second checks blind: the first finding is hidden until the second is given',
  ],
  'rules.changed': [
    {
      before: { version: 1, rules: JSON.parse(JSON.stringify(PRESET_RULES.ksj)) },
      after: { version: 2, basedOn: 'ksj', rules: JSON.parse(JSON.stringify({ ...PRESET_RULES.ksj, conflicting: 3 })) },
      unsettled: [4, 9],
      settled: [2],
    },
    'put version 2 of the house rules in force (conflicting sources): it unsettles claims 4 and 9, and settles claim 2',
  ],
  'key.rotated': [
    { before: '0123456789abcdef', after: 'fedcba9876543210' },
    'sealed what is confidential with another key, fedcba9876543210 in place of 0123456789abcdef',
  ],
  'signing-key.taken': [
    { key: `ed25519:${'b'.repeat(64)}`, publicKey: 'AAAA', before: `ed25519:${'a'.repeat(64)}` },
    'signs the trail with the key ed25519:bbbbbbbb… from here on, in place of ed25519:aaaaaaaa…',
  ],
  'person.added': [
    { person: 'x', name: 'Eva Lind', email: 'e@example.org', role: 'legal' },
    'added Eva Lind, legal reader',
  ],
  'person.changed': [
    { person: 'leo', before: { name: 'Leo Falk', role: 'checker' }, after: { name: 'Leo Falk', role: 'editor' } },
    'changed the role of Leo Falk from checker to editor',
  ],
  'person.deactivated': [{ person: 'leo' }, 'deactivated the account of Leo Falk'],
  'person.reactivated': [{ person: 'leo' }, 'reactivated the account of Leo Falk'],
  'person.password-set': [{ person: 'leo' }, 'set a new password for Leo Falk'],
  'token.made': [
    { token: 't1', person: 'leo', name: 'bench', expiresAt: null },
    'made the token “bench”, which acts as Leo Falk',
  ],
  'token.revoked': [
    { token: 't1', person: 'leo', name: 'bench' },
    'revoked the token “bench”, which acted as Leo Falk',
  ],
  'story.created': [
    {
      slug: 'bridge',
      headline: 'Bridge closes',
      language: 'en',
      restricted: false,
      dueAt: null,
      people: [],
      version: { number: 1, words: 197, ...HASHES },
    },
    'handed in “Bridge closes” as version 1, 197 words',
  ],
  'story.people-set': [
    {
      before: { restricted: false, people: [] },
      after: {
        restricted: true,
        people: [
          { person: 'ada', as: 'editor' },
          { person: 'leo', as: 'legal' },
        ],
      },
    },
    'set who is on the story: Ada Brandt (editor), Leo Falk (legal reader); it is restricted',
  ],
  'story.exported': [{ form: 'csv', version: 3 }, 'exported version 3 as a spreadsheet (CSV)'],
  'story.planned': [
    { before: { dueAt: null, slug: 'a' }, after: { dueAt: '2026-03-02T18:00:00.000Z', slug: 'a' } },
    'set the story due 2026-03-02 18:00 UTC',
  ],
  'claim.made': [{ claim: 'c1', number: 4, ...CLAIM }, 'marked claim 4: “18,400 cars”'],
  'claim.changed': [
    { claim: 'c1', number: 4, revision: 2, before: CLAIM, after: { ...CLAIM, statement: '18,400 cars a day' } },
    'changed claim 4: it now states “18,400 cars a day”',
  ],
  'claim.split': [
    { claim: 'c1', number: 4, revision: 3, before: CLAIM, after: CLAIM, parts: [7, 8] },
    'split claim 4: claims 7 and 8 came from it, and no check was carried over',
  ],
  'claim.merged': [
    {
      claim: 'c1',
      number: 4,
      revision: 3,
      before: CLAIM,
      after: CLAIM,
      merged: { claim: 'c2', number: 5 },
      evidence: [],
      threads: [],
    },
    'merged claim 5 into claim 4',
  ],
  'claim.removed': [
    { claim: 'c1', number: 4, statement: '18,400 cars', reason: 'Marked twice.', mergedInto: null },
    'removed claim 4, “18,400 cars”: “Marked twice.”',
  ],
  'evidence.attached': [
    { evidence: 'e1', claim: 'c1', number: 4, record: RECORD },
    'attached evidence from Works department to claim 4',
  ],
  'evidence.used': [
    { evidence: 'e1', claim: 'c2', number: 5, source: 'Works department' },
    'attached the evidence from Works department to claim 5 too',
  ],
  'evidence.detached': [
    { evidence: 'e1', claim: 'c2', number: 5, source: 'Works department', reason: 'Another bridge.' },
    'took the evidence from Works department off claim 5: “Another bridge.”',
  ],
  'evidence.corrected': [
    {
      evidence: 'e1',
      claims: ['c1', 'c2'],
      numbers: [4, 9],
      revision: 2,
      before: RECORD,
      after: { ...RECORD, excerpt: 'about 50,500' },
    },
    'corrected the evidence from Works department on claims 4 and 9: it said “49,000 left”, it now says “about 50,500”',
  ],
  'evidence.source-changed': [
    {
      source: 's1',
      evidence: ['e1'],
      claims: ['c1', 'c2'],
      numbers: [4, 9],
      before: { name: 'The Gazette', origin: null, identity: null },
      after: { name: 'Gazette', origin: 'Reuters', identity: 'unknown' },
    },
    'changed a source of claims 4 and 9: “The Gazette” is “Gazette” now; it repeats “Reuters”; it is anonymous, and no editor who did not write the story knows who it is',
  ],
  'source.made': [{ source: 's1', recordHash: 'sha256:r' }, 'made a source'],
  'source.changed': [
    { source: 's1', revision: 2, fields: ['name', 'reach', 'origin'], recordHash: 'sha256:r' },
    'changed a source: its name, how to reach it and what it repeats',
  ],
  'source.known': [
    { source: 's1', revision: 3, known: true, recordHash: 'sha256:r' },
    'knows who an anonymous source is',
  ],
  'source.merged': [
    { source: 's1', revision: 4, into: 's2', recordHash: 'sha256:r' },
    'found two sources to be the same and merged them',
  ],
  'source.contacted': [
    { source: 's1', contact: 'x1', corrects: null, recordHash: 'sha256:r' },
    'wrote down a contact with a source',
  ],
  'capture.asked': [{ ...CAPTURE }, 'asked for capture 2 of the page that the evidence from Works department leads to'],
  'capture.made': [
    {
      ...CAPTURE,
      finalUrl: 'https://example.org/b',
      status: 200,
      sha256: '0123456789abcdef',
      warc: 'ef',
      excerpt: 'absent',
    },
    'captured the page that the evidence from Works department leads to, SHA-256 0123456789ab…; its excerpt was not found in it',
  ],
  'capture.failed': [
    { ...CAPTURE, fault: 'unreachable', tries: 1, nextTryAt: '2026-03-02T18:00:00.000Z' },
    'could not capture the page that the evidence from Works department leads to: The site does not answer. Next try 2026-03-02 18:00 UTC',
  ],
  'stamp.given': [
    { ...CAPTURE, warc: 'ef', by: 'Town Time Authority', at: '2026-03-02T18:00:05.000Z', stamp: '0123' },
    'had capture 2 of the page that the evidence from Works department leads to stamped by Town Time Authority at 2026-03-02 18:00:05 UTC',
  ],
  'stamp.failed': [
    { ...CAPTURE, warc: 'ef', fault: 'unreachable', tries: 6, nextTryAt: null },
    'got no stamp for capture 2 of the page that the evidence from Works department leads to: The time-stamping authority does not answer. It is not asked again',
  ],
  'check.recorded': [CHECK, 'checked claim 4, wrong: “The register says nine.”'],
  'ruling.given': [
    { ...CHECK, reason: 'The register is the record.', between: ['k1', 'k2'] },
    'ruled on claim 4, wrong: “The register is the record.”',
  ],
  'note.written': [{ note: 'n1', claim: 'c1', number: 4, text: 'Ask again.' }, 'wrote a note on claim 4: “Ask again.”'],
  'note.edited': [
    { note: 'n1', claim: null, number: null, revision: 2, before: 'Ask again.', after: 'Ask Leo.' },
    'edited a note on the story: it said “Ask again.”, it now says “Ask Leo.”',
  ],
  'thread.resolved': [
    { thread: 'n1', claim: 'c1', number: 4, reason: 'He rang back.' },
    'resolved a thread on claim 4: “He rang back.”',
  ],
  'thread.reopened': [{ thread: 'n1', claim: 'c1', number: 4 }, 'opened a resolved thread on claim 4 again'],
  'override.given': [
    {
      override: 'v1',
      code: 'unmarked',
      key: 'k',
      claim: null,
      number: null,
      blocker: 'Two paragraphs.',
      reason: 'Late.',
    },
    'let a blocker stand: “Two paragraphs.” Because: “Late.”',
  ],
  'override.withdrawn': [
    { override: 'v1', code: 'unmarked', key: 'k', claim: null, number: null, reason: 'Marked now.' },
    'took back an override on the story: “Marked now.”',
  ],
  'sign-off.given': [
    { signOff: 'o1', version: 3, ...HASHES, claimsDigest: 'sha256:x', meaning: 'I let it stand.' },
    'signed off version 3',
  ],
  'sign-off.voided': [
    { signOff: 'o1', version: 3, why: 'Claim 4: a check was recorded.' },
    'voided the signature on version 3. Claim 4: a check was recorded.',
  ],
  'clearance.asked': [
    { cleared: false, clearanceHash: 'sha256:c', signOff: 'o1', version: 3, reasons: ['text-differs'], differences: 2 },
    'asked whether a text may be published: not cleared (2 differences from version 3)',
  ],
  'sign-off.withdrawn': [
    { signOff: 'o1', version: 3, reason: 'A source called.' },
    'withdrew the signature on version 3: “A source called.”',
  ],
};
