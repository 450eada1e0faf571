/** Who asks: role, and the part they have on the story; `token` is a script that acts as an editor who is not on it. */
export const WHO = [
  'reporter',
  'reporter/author',
  'checker',
  'checker/checker',
  'checker/author',
  'editor',
  'editor/editor',
  'editor/author',
  'legal',
  'legal/legal',
  'auditor',
  'administrator',
  'administrator/checker',
  'token',
  'nobody',
] as const;
export type Asker = (typeof WHO)[number];

/** One sign for each asker in the order of WHO: + may, - not permitted, 0 not found, x signed out. */
export type Row = { open: string; restricted: string };

/** What the rows of the matrix ask about: one of each, on an open story and on a restricted one. */
export interface Place {
  story: string;
  claim: string;
  evidence: string;
  /** A link whose page was captured. */
  link: string;
  upload: string;
  note: string;
  override: string;
  signOff: string;
  correction: string;
  query: string;
  /** Confidential evidence on which none of those who ask is named. */
  confidential: string;
  /** A privileged note on the story. */
  privileged: string;
  /** A confidential source on which none of those who ask is named. */
  confidentialSource: string;
}

/**
 * Who may, and an input that is well-formed but changes nothing that other cells rest on: what is admitted and then refused
 * for another reason counts as admitted.
 */
export type MatrixRow = Row & { input: (at: Place) => object };

export const PASSWORD = 'a password of ten or more';

//                       r ra c cc ca e ee ea l ll a m mc t n
export const EVERYONE = { open: '++++++++++++++x', restricted: '++++++++++++++x' };
export const SEE = { open: '+++++++++++0++x', restricted: '0+0++0++0+00+0x' };
/** The evidence is no file, so that there is none for anybody. */
export const SEE_NO_FILE = { open: '00000000000000x', restricted: '00000000000000x' };
export const TRAIL = { open: '+++++++++++0++x', restricted: '0+0++0++0++0+0x' };
export const WRITE = { open: '-+++++++---0++x', restricted: '0+0++0++0-00+0x' };
/** Note and correction are of one who is not among those who ask: no other person edits the one or takes back the other. */
export const OWN_NOTE = { open: '-----------0--x', restricted: '0-0--0--0-00-0x' };
/** An upload, too, is of one who is not among those who ask. */
export const OWN_UPLOAD = { open: '-0000000---000x', restricted: '000000000-0000x' };
export const ANSWER = { open: '-+++++++++-0++x', restricted: '0+0++0++0+00+0x' };
export const CHECK = { open: '--++-++----0++x', restricted: '0-0+-0+-0-00+0x' };
/** Confidential evidence is attached by a person at the screen; to those who are not named it is not there. */
export const SEAL = { open: '-+++++++---0+-x', restricted: '0+0++0++0-00+0x' };
export const SEAL_OTHERS = { open: '-----+++---0--x', restricted: '0-0--0++0-00-0x' };
export const NOT_NAMED = { open: '00000000000000x', restricted: '00000000000000x' };
/** Privileged notes: of legal readers and those on the story as its editors; nobody who asks wrote this one. */
export const PRIVILEGED = { open: '------+-++-0--x', restricted: '0-0--0+-0+00-0x' };
export const PRIVILEGED_NOTE = { open: '000000-0--0000x', restricted: '000000-00-0000x' };
export const PEOPLE = { open: '-----+++---0-+x', restricted: '0-0--0++0-00-0x' };
export const SIGN = { open: '-----++----0--x', restricted: '0-0--0+-0-00-0x' };
export const TEXT = { open: '-+--++++---0-+x', restricted: '0+0-+0++0-00-0x' };
export const CREATE = { open: '++++++++-----+x', restricted: '++++++++-----+x' };
export const OFFICE = { open: '-----------++-x', restricted: '-----------++-x' };
export const DESK_TRAIL = { open: '----------+++-x', restricted: '----------+++-x' };
export const SELF = { open: '+++++++++++++-x', restricted: '+++++++++++++-x' };
export const PROGRAM = { open: '--------------x', restricted: '--------------x' };
export const SEES_SOURCES = { open: '+++++++++++--+x', restricted: '+++++++++++--+x' };
/** Confidential sources: at the screen. To those not named, one is not there, as what never was. */
export const OPENS_SOURCES = { open: '+++++++++++---x', restricted: '+++++++++++---x' };
export const SEALS_SOURCES = { open: '++++++++------x', restricted: '++++++++------x' };
export const SOURCES = { open: '++++++++-----+x', restricted: '++++++++-----+x' };
export const JUDGES_SOURCES = { open: '--++++++-----+x', restricted: '--++++++-----+x' };
export const KNOWS_SOURCES = { open: '-----+++------x', restricted: '-----+++------x' };
