import { PRESET_RULES } from '@/domain/house-rule-presets';
import { signingKey } from './signing/signing-key';
import {
  DESK_TRAIL,
  EVERYONE,
  JUDGES_SOURCES,
  KNOWS_SOURCES,
  type MatrixRow,
  OFFICE,
  OPENS_SOURCES,
  PASSWORD,
  PROGRAM,
  SEALS_SOURCES,
  SEES_SOURCES,
  SELF,
  SOURCES,
} from './test-permissions';

const person = () => ({ name: 'Someone', email: 'no', role: 'checker', password: PASSWORD });

/** Of a version that nobody has seen: stale, for those who may. */
const rules = () => ({ version: 99, rules: PRESET_RULES['two-sources'] });

/** Who may do what with what belongs to no story: people, tokens, the desk. */
export const DESK_ROWS: Record<string, MatrixRow> = {
  setDesk: { ...OFFICE, input: () => ({ blindSecondCheck: false }) },
  changeHouseRules: { ...OFFICE, input: rules },
  rulesPreview: { ...OFFICE, input: rules },
  houseRules: { ...EVERYONE, input: () => ({}) },
  rulesScreen: { ...EVERYONE, input: () => ({}) },
  addPerson: { ...OFFICE, input: () => ({ ...person(), email: 'taken@example.org' }) },
  addSamplePerson: { ...OFFICE, input: () => ({ ...person(), email: 'taken@example.org' }) },
  changePerson: { ...OFFICE, input: () => ({ person: 'x', active: false }) },
  resetPassword: { ...OFFICE, input: () => ({ person: 'x', password: PASSWORD }) },
  setOwnPassword: { ...SELF, input: () => ({ current: 'another', password: PASSWORD }) },
  makeToken: { ...OFFICE, input: () => ({ person: 'x', name: 'x' }) },
  revokeToken: { ...OFFICE, input: () => ({ token: 'x' }) },
  rotateKey: { ...PROGRAM, input: () => ({ before: '0'.repeat(16), after: '1'.repeat(16) }) },
  takeSigningKey: { ...PROGRAM, input: () => ({ publicKey: signingKey().publicKey }) },
  openDesk: { ...PROGRAM, input: () => ({ code: 'x', name: 'x', email: 'x@example.org', password: PASSWORD }) },
  deskScreen: { ...EVERYONE, input: () => ({}) },
  waitingScreen: { ...EVERYONE, input: () => ({}) },
  peopleList: { ...EVERYONE, input: () => ({}) },
  sourceList: { ...EVERYONE, input: () => ({}) },
  makeSource: { ...SOURCES, input: () => ({ name: 'Works department' }) },
  sourceEvidence: { ...EVERYONE, input: () => ({ source: 'x' }) },
  changeSource: { ...SOURCES, input: () => ({ source: 'x', revision: 1, reach: 'x' }) },
  contactSource: { ...SOURCES, input: () => ({ source: 'x', at: '2026-03-02T18:00:00Z', how: 'phone', said: 'x' }) },
  mergeSource: { ...JUDGES_SOURCES, input: () => ({ source: 'x', revision: 1, into: 'y' }) },
  knowSource: { ...KNOWS_SOURCES, input: () => ({ source: 'x', revision: 1, known: true }) },
  sourcePreview: { ...JUDGES_SOURCES, input: () => ({ source: 'x', name: 'y' }) },
  sourceById: { ...SEES_SOURCES, input: () => ({ source: 'x' }) },
  sourcesScreen: { ...SEES_SOURCES, input: () => ({}) },
  sourceScreen: { ...SEES_SOURCES, input: () => ({ source: 'x' }) },
  makeConfidentialSource: { ...SEALS_SOURCES, input: () => ({ name: 'Somebody' }) },
  openConfidentialSource: { ...OPENS_SOURCES, input: ({ confidentialSource }) => ({ source: confidentialSource }) },
  changeConfidentialSource: {
    ...SEALS_SOURCES,
    input: ({ confidentialSource }) => ({ source: confidentialSource, revision: 1, reach: 'x' }),
  },
  contactConfidentialSource: {
    ...SEALS_SOURCES,
    input: ({ confidentialSource }) => ({
      source: confidentialSource,
      at: '2026-03-02T18:00:00Z',
      how: 'phone',
      said: 'x',
    }),
  },
  nameOnConfidentialSource: {
    ...SEALS_SOURCES,
    input: ({ confidentialSource }) => ({ source: confidentialSource, people: [] }),
  },
  confidentialSourcesFound: { ...OPENS_SOURCES, input: () => ({ q: 'canary' }) },
  confidentialSourceScreen: { ...OPENS_SOURCES, input: ({ confidentialSource }) => ({ source: confidentialSource }) },
  deskTrailLines: { ...DESK_TRAIL, input: () => ({}) },
  deskTrailScreen: { ...DESK_TRAIL, input: () => ({}) },
  peopleScreen: { ...OFFICE, input: () => ({}) },
  deskFigures: { ...OFFICE, input: () => ({}) },
  figuresScreen: { ...OFFICE, input: () => ({}) },
  accountScreen: { ...SELF, input: () => ({}) },
  signedIn: { ...SELF, input: () => ({}) },
};
