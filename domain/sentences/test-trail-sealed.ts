import type { SealedPayloads } from '../trail-sealed';

const SAID = { name: 'Fenna', kind: 'person', terms: 'anonymous', reach: '', note: '' };

/** One of each type that is written into sealed entries alone, with its sentence, for tests. */
export const EVERY_SEALED: { [T in keyof SealedPayloads]: [SealedPayloads[T], string] } = {
  'evidence.sealed': [
    { evidence: 'x1', claims: ['c4', 'c9'], numbers: [4, 9], revision: 2, source: 'Works department' },
    'made the evidence from Works department on claims 4 and 9 confidential, with all that was written of it before',
  ],
  'evidence.opened': [{ evidence: 'x1', revision: 1, numbers: [4] }, 'read confidential evidence on claim 4'],
  'evidence.file-opened': [
    { evidence: 'x1', revision: 1, numbers: [4], part: 'original' },
    'read the file of confidential evidence on claim 4',
  ],
  'evidence.named': [
    { evidence: 'x1', numbers: [4], before: ['ada'], after: ['ada', 'leo'] },
    'set who may see confidential evidence on claim 4: Ada Brandt, Leo Falk',
  ],
  'evidence.vouched': [
    { evidence: 'x1', numbers: [4, 9], vouches: true },
    'vouched for confidential evidence on claims 4 and 9',
  ],
  'privileged.written': [
    { note: 'n1', claim: 'c1', number: 4, text: 'Have her say it twice.' },
    'wrote a privileged note on claim 4: “Have her say it twice.”',
  ],
  'privileged.edited': [
    { note: 'n1', claim: null, number: null, revision: 2, before: 'Twice.', after: 'Thrice.' },
    'edited a privileged note on the story: it said “Twice.”, it now says “Thrice.”',
  ],
  'privileged.read': [{ claim: null, number: null, notes: ['n1'] }, 'read the privileged notes on the story'],
  'confidential-source.made': [{ source: 's1', said: SAID, named: ['ada'] }, 'made the confidential source “Fenna”'],
  'confidential-source.opened': [{ source: 's1', revision: 2 }, 'read a confidential source'],
  'confidential-source.changed': [
    { source: 's1', revision: 2, before: SAID, after: { ...SAID, name: 'F.' } },
    'changed the confidential source “Fenna”, which is “F.” now',
  ],
  'confidential-source.contacted': [
    { source: 's1', contact: {}, corrects: null },
    'wrote down a contact with a confidential source',
  ],
  'confidential-source.named': [
    { source: 's1', before: ['ada'], after: ['ada', 'leo'] },
    'set who may see a confidential source: Ada Brandt, Leo Falk',
  ],
};
