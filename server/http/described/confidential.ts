import { opened, privilegedNote, privilegedNotes, sealedNow, sealing } from '../answers/confidential-answers';
import { upload } from '../answers/evidence-answers';
import { confidentialSource, confidentialSourcesFound } from '../answers/source-answers';
import type { Section } from './section';

const revision = '$REVISION';

export const CONFIDENTIAL: Section = {
  id: 'confidential',
  title: 'Confidential evidence and privileged notes',
  says: 'No token has a part in these, whoever it acts for: they are the calls of the screens, for people who are named. To everybody else there is nothing there.',
  calls: {
    'POST /claims/{claim}/confidential': {
      answer: opened,
      body: { type: 'quotation', source: 'A clerk', tier: 'primary', stance: 'supports', excerpt: 'Ten weeks.' },
    },
    'POST /confidential/uploads': { answer: upload, body: { claim: '$CLAIM', name: 'letter.txt', size: 9 } },
    'POST /confidential/{confidential}/file': {
      answer: { media: 'application/octet-stream' },
      body: { part: 'original' },
    },
    'GET /evidence/{evidence}/sealing': { answer: sealing },
    'POST /evidence/{evidence}/sealing': { answer: sealedNow, body: { revision, people: [], vouches: true } },
    'POST /confidential/{confidential}/opening': { answer: opened },
    'PATCH /confidential/{confidential}': { answer: opened, body: { revision, locator: 'page 3' } },
    'PUT /confidential/{confidential}/people': { answer: opened, body: { people: ['$PERSON'] } },
    'PUT /confidential/{confidential}/vouching': { answer: opened, body: { vouches: true } },
    'POST /confidential/{confidential}/claims': { answer: opened, body: { claim: '$CLAIM' } },
    'POST /confidential/{confidential}/claims/{claim}/detachment': {
      answer: opened,
      body: { reason: 'It is about another bridge.' },
    },
    'POST /stories/{story}/privileged': { answer: privilegedNote, body: { text: 'Leave the name out.' } },
    'POST /stories/{story}/privileged/opening': { answer: privilegedNotes },
    'PATCH /privileged/{privileged}': { answer: privilegedNote, body: { revision, text: 'Leave both names out.' } },
    'POST /confidential-sources': {
      answer: confidentialSource,
      body: { name: 'A clerk', kind: 'person', terms: 'anonymous', reach: 'By letter only', note: '' },
    },
    'POST /confidential-sources/finding': { answer: confidentialSourcesFound, body: { q: 'clerk' } },
    'POST /confidential-sources/{source}/opening': { answer: confidentialSource },
    'PATCH /confidential-sources/{source}': {
      answer: confidentialSource,
      body: { revision, note: 'Rings on Fridays.' },
    },
    'POST /confidential-sources/{source}/contacts': {
      answer: confidentialSource,
      body: { at: '2026-10-01T09:30:00.000Z', how: 'letter', said: 'It is ten weeks.' },
    },
    'PUT /confidential-sources/{source}/people': { answer: confidentialSource, body: { people: ['$PERSON'] } },
  },
};
