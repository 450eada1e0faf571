import type {
  ContactWay,
  EvidenceType,
  Finding,
  HeldAs,
  Kind,
  Part,
  QueryOutcome,
  Risk,
  Role,
  Sign,
  SourceKind,
  SourceTerms,
  Stage,
  Stance,
  Tier,
} from '../vocabulary';

/** What people read for each code of the vocabulary. Signs stand in the middle of a line, the others at its beginning. */
export const ROLE_WORDS: Record<Role, string> = {
  reporter: 'Reporter',
  checker: 'Checker',
  editor: 'Editor',
  legal: 'Legal reader',
  auditor: 'Auditor',
  administrator: 'Administrator',
};

/** What a role comes to do, for the administrator who gives it. */
export const ROLE_DUTIES: Record<Role, string> = {
  reporter: 'Hands in stories; edits their own, adds evidence, answers queries.',
  checker: 'Marks claims, attaches evidence and records findings.',
  editor: 'Puts people on stories, decides corrections, and signs the text off.',
  legal: 'Reads every story that is open to the desk.',
  auditor: 'Reads stories, trail and sign-offs; changes nothing.',
  administrator: 'Adds people and tokens; reads no story unless put on it.',
};

export const PART_WORDS: Record<Part, string> = {
  author: 'Author',
  checker: 'Checker',
  editor: 'Editor',
  legal: 'Legal reader',
};

export const KIND_WORDS: Record<Kind, string> = {
  figure: 'Figure',
  name: 'Name',
  date: 'Date',
  quote: 'Quote',
  title: 'Title',
  place: 'Place',
  attribution: 'Attribution',
  superlative: 'Superlative',
  causal: 'Causal',
  description: 'Description',
  other: 'Other',
};

export const RISK_WORDS: Record<Risk, string> = { low: 'Low risk', normal: 'Normal risk', high: 'High risk' };

export const SOURCE_KIND_WORDS: Record<SourceKind, string> = {
  person: 'Person',
  body: 'Body',
  document: 'Document',
  site: 'Site',
};

export const SOURCE_TERMS_WORDS: Record<SourceTerms, string> = {
  'on-record': 'On the record',
  background: 'On background',
  'not-for-attribution': 'Not for attribution',
  anonymous: 'Anonymous',
};

/** What each of the terms lets us print, for whoever sets them. */
export const SOURCE_TERMS_MEAN: Record<SourceTerms, string> = {
  'on-record': 'Name and words may be printed.',
  background: 'The words may be printed, with a description in place of the name.',
  'not-for-attribution': 'What was said may be used, and nobody is named or described as having said it.',
  anonymous: 'The name stays out of print. An editor must know who it is before a claim that rests on it is settled.',
};

export const CONTACT_WAY_WORDS: Record<ContactWay, string> = {
  'in-person': 'In person',
  phone: 'By phone',
  video: 'By video call',
  'e-mail': 'By e-mail',
  message: 'By message',
  letter: 'By letter',
};

export const EVIDENCE_TYPE_WORDS: Record<EvidenceType, string> = {
  link: 'Link',
  file: 'File',
  quotation: 'Quotation',
  calculation: 'Calculation',
  observation: 'Observation',
};

export const HELD_AS_WORDS: Record<HeldAs, string> = {
  recording: 'Recording',
  transcript: 'Transcript',
  'call-back': 'Call-back',
  notes: 'Notes only',
};

export const TIER_WORDS: Record<Tier, string> = { primary: 'Primary', secondary: 'Secondary', tertiary: 'Tertiary' };

export const STANCE_WORDS: Record<Stance, string> = {
  supports: 'Supports',
  contradicts: 'Contradicts',
  context: 'Context',
};

export const FINDING_WORDS: Record<Finding, string> = {
  confirmed: 'Confirmed',
  'confirmed-with-change': 'Confirmed with change',
  wrong: 'Wrong',
  'cannot-confirm': 'Cannot confirm',
  'conflicting-sources': 'Conflicting sources',
  'on-author': 'On author',
  'not-a-fact-claim': 'Not a fact claim',
  cut: 'Cut',
};

export const QUERY_OUTCOME_WORDS: Record<QueryOutcome, string> = {
  fixed: 'Fixed',
  stet: 'Stet',
  cut: 'Cut',
  'accepted-on-author': 'Accepted on author',
};

export const SIGN_WORDS: Record<Sign, string> = {
  disputed: 'disputed',
  recheck: 'recheck',
  lost: 'lost',
  barred: 'settled, not clear',
  owed: 'settled, tick owed',
  author: 'awaiting author',
  answered: 'answered, outcome owed',
  second: 'awaiting second check',
  open: 'open',
  unassigned: 'unassigned',
  settled: 'settled',
};

export const STAGE_WORDS: Record<Stage, string> = {
  'handed-in': 'Handed in',
  'in-check': 'In check',
  ready: 'Ready',
  'signed-off': 'Signed off',
  published: 'Published',
  killed: 'Killed',
};
