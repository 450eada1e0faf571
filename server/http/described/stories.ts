import { nothing } from '../answers/basics';
import { clearance } from '../answers/desk-answers';
import {
  blockers,
  draftKept,
  editorsNow,
  savedVersion,
  signOff,
  story,
  storyHandedIn,
  storyList,
  textShown,
  versionList,
  versionWhole,
} from '../answers/story-answers';
import type { Section } from './section';

const TEXT = 'The bridge will close for eleven weeks from 2 March. It opened in 1931.';

const DRAFT = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: TEXT }] }] };

export const STORIES: Section = {
  id: 'stories',
  title: 'Stories and their text',
  says: 'A story is handed in with its words, which become version 1. A version never changes; a new text is a new version.',
  calls: {
    'POST /stories': {
      answer: storyHandedIn,
      body: {
        format: 'text',
        headline: 'Bridge to close for eleven weeks',
        body: TEXT,
        people: [{ person: '$PERSON', as: 'checker' }],
      },
      says: 'A person is named by id or by e-mail address. Without `headline`, the first line, the first top-level heading or the title of a Word file is the headline.',
    },
    'GET /stories': {
      answer: storyList,
      ask: 'stage=in-check&limit=20',
      says: '`q` finds words of the headline or the slug.',
    },
    'GET /stories/{story}': { answer: story, says: 'With `text=none` the text is left out.' },
    'PATCH /stories/{story}': { answer: story, body: { dueAt: '2027-03-02T17:00:00.000Z' } },
    'PUT /stories/{story}/people': {
      answer: story,
      body: { people: [{ person: '$PERSON', as: 'editor' }], restricted: false },
      says: 'Those named are on the story from now on, and nobody else.',
    },
    'POST /stories/{story}/versions': {
      answer: savedVersion,
      body: {
        baseHash: '$HASH',
        format: 'text',
        body: 'The bridge will close for ten weeks from 2 March. It opened in 1931.',
      },
      says: '`baseHash` is the `hash` of the version that the text was made from; when another is current by now, the answer is `stale`. Headline, dek and byline stay as they are where they are not sent. `placements` says where each claim stands now.',
    },
    'GET /stories/{story}/versions': { answer: versionList },
    'GET /stories/{story}/versions/{number}': { answer: versionWhole, path: { number: '1' } },
    'POST /text': { answer: textShown, body: { format: 'markdown', body: `# Bridge to close\n\n${TEXT}` } },
    'PUT /stories/{story}/draft': {
      answer: draftKept,
      body: { base: 1, headline: 'Bridge to close', dek: '', byline: '', document: DRAFT },
      says: '`after` is the `savedAt` of the draft that this one goes on from, and null where there was none. When it was saved since, from another window, the answer is `stale` with that draft in `present`, and nothing is kept.',
    },
    'DELETE /stories/{story}/draft': { answer: nothing },
    'GET /stories/{story}/editors': { answer: editorsNow },
  },
};

export const AWAY: Section = {
  id: 'away',
  title: 'Taking a story away',
  says: 'Everything that the reader may see of a story, as it stands at one moment; confidential evidence is left out. Each taking away is in the trail.',
  calls: {
    'GET /stories/{story}/export/{form}': {
      answer: { media: 'text/html', also: ['text/csv', 'application/ld+json', 'application/zip'] },
      path: { form: 'csv' },
      says: '`form` is `html`, `csv`, `jsonld` or `bundle`. What a bundle holds, and how it is verified without this program, is in docs/bundle.md.',
    },
    'POST /stories/{story}/export/sealed-bundle': {
      answer: { media: 'application/octet-stream' },
      body: { passphrase: '$PASSPHRASE', again: '$PASSPHRASE' },
      says: 'The bundle with the confidential evidence that its maker is named on. Nobody opens it without the passphrase, which is kept nowhere; docs/bundle.md says how it is opened.',
    },
  },
};

export const SIGNING: Section = {
  id: 'signing',
  title: 'Blockers, clearance and sign-off',
  says: 'A content system asks for clearance before it publishes: it posts the text that it is about to print and learns whether exactly this is signed off. Signing itself asks for a person.',
  calls: {
    'GET /stories/{story}/blockers': {
      answer: blockers,
      says: 'None that is not `overridden`: the story may be signed off.',
    },
    'POST /stories/{story}/clearance': {
      answer: clearance,
      body: { headline: 'Bridge to close for eleven weeks', format: 'text', body: TEXT },
      says: 'White space inside a paragraph and Unicode normal form do not count; one changed character does. Byline and the targets of links, where they are sent, are compared too, wherever they lead. A headline, dek or byline that is left out is read as it was signed; the body is read as it is sent, but that its first block may be the headline. Of HTML and Markdown all that a browser may show counts, also what is hidden or struck out; an element whose words cannot be read, such as `iframe` or `svg`, and broken markup are not cleared (`markup-unread`). Each call is in the trail; the answer holds for its moment. `at` is a place in the text of the signed version, whose number is in `signOff`: there `signed` stands, or, where that is empty, what was sent has something more.',
    },
    'POST /stories/{story}/overrides': { answer: blockers, body: { blockers: ['$BLOCKER'], reason: 'Names only.' } },
    'POST /overrides/{override}/withdrawal': { answer: blockers, body: { reason: 'It does need a claim.' } },
    'POST /stories/{story}/sign-off': {
      answer: signOff,
      body: { password: '$PASSWORD', version: 1, claimsDigest: '$DIGEST' },
    },
    'POST /stories/{story}/sign-off/withdrawal': { answer: signOff, body: { reason: 'The mayor rang.' } },
  },
};
