import { PRESET_RULES } from '@/domain/house-rule-presets';
import { nothing } from '../answers/basics';
import {
  claimTrail,
  desk,
  deskBegun,
  peopleList,
  personAtDesk,
  rules,
  rulesPreview,
  sessionsEnded,
  token,
  tokenMade,
  trailLine,
  verification,
} from '../answers/desk-answers';
import { figures } from '../answers/figures-answer';
import type { BytesAnswer, Section } from './section';

const chain: BytesAnswer = { media: 'application/x-ndjson', line: trailLine };

const VERIFYING =
  'Recomputes every entry and checkpoint of the chain, and names the first thing that does not hold. To verify without trusting this program, see docs/trail.md.';

export const TRAIL: Section = {
  id: 'trail',
  title: 'Trail',
  says: 'The append-only, hash-chained record of everything that was decided: one chain a story, and one of the desk. An entry whose payload is withheld carries its hash alone, and the chain still verifies.',
  calls: {
    'GET /stories/{story}/trail': { answer: chain, says: 'One entry a line, in order.' },
    'GET /desk/trail': { answer: chain, says: 'One entry a line, in order.' },
    'POST /stories/{story}/trail/verification': { answer: verification, body: {}, says: VERIFYING },
    'POST /desk/trail/verification': { answer: verification, body: {}, says: VERIFYING },
    'GET /claims/{claim}/trail': { answer: claimTrail },
  },
};

export const DESK: Section = {
  id: 'desk',
  title: 'People, tokens and the desk',
  says: 'Who works here and how the desk works. What an administrator decides asks for a person at the screen.',
  calls: {
    'GET /desk/figures': { answer: figures, says: 'For a program that watches the installation. No story is named.' },
    'GET /people': { answer: peopleList },
    'GET /rules': { answer: rules },
    'PUT /rules': { answer: rules, body: { version: 1, rules: PRESET_RULES['two-sources'], basedOn: 'two-sources' } },
    'POST /rules/preview': { answer: rulesPreview, body: { version: 1, rules: PRESET_RULES['two-sources'] } },
    'PATCH /desk': { answer: desk, body: { blindSecondCheck: true } },
    'POST /people': {
      answer: personAtDesk,
      body: { name: 'Nora Falk', email: 'nora@example.org', role: 'checker', password: '$PASSWORD' },
    },
    'PATCH /people/{person}': { answer: personAtDesk, body: { role: 'editor' } },
    'POST /people/{person}/password': { answer: personAtDesk, body: { password: '$PASSWORD' } },
    'POST /tokens': {
      answer: tokenMade,
      body: { person: '$PERSON', name: 'Content system' },
      says: 'Shown once, in this answer. From a shell on the server: npm run -s token -- --user NAME@EXAMPLE --name "Content system".',
    },
    'DELETE /tokens/{token}': { answer: token },
    'POST /account/password': { answer: nothing, body: { current: '$PASSWORD', password: '$NEW_PASSWORD' } },
    'DELETE /sessions/{session}': { answer: sessionsEnded },
    'DELETE /sessions': { answer: sessionsEnded },
    'POST /setup': {
      answer: deskBegun,
      body: { code: '$CODE', name: 'Ada Quill', email: 'ada@example.org', password: '$PASSWORD' },
      says: 'On an empty desk alone, with the code that the server printed when it started.',
    },
  },
};
