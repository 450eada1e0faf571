import type { Part, Role } from './vocabulary';

/** What the table judges by. `parts` are those the person has on the story in question, if there is one. */
export interface Standing {
  role: Role;
  /** A token cannot do what asks for a person at the screen. */
  via: 'session' | 'token' | 'system';
  story?: { restricted: boolean; parts: readonly Part[] };
  /** Whether the desk lets authors decide corrections of their own stories. */
  authorsDecide?: boolean;
}

type Predicate = (standing: Standing) => boolean;

/** The roles that may be put on a story as each part. */
export const FITS: Record<Part, readonly Role[]> = {
  author: ['reporter', 'checker', 'editor', 'administrator'],
  checker: ['checker', 'editor', 'administrator'],
  editor: ['editor', 'administrator'],
  legal: ['legal', 'administrator'],
};

const has = (standing: Standing, part: Part) => standing.story?.parts.includes(part) ?? false;

/** By newsroom role. An administrator has no rights on a story by office, only those of the part they are put on it as. */
const acts = (standing: Standing, role: Role & Part) =>
  standing.role === role || (standing.role === 'administrator' && has(standing, role));

const predicates = {
  anyone: () => true,
  /** A person at the screen: no token, whoever it acts for. */
  person: (s) => s.via === 'session',
  system: (s) => s.via === 'system',
  reporter: (s) => s.role === 'reporter',
  checker: (s) => acts(s, 'checker'),
  editor: (s) => acts(s, 'editor'),
  legal: (s) => acts(s, 'legal'),
  auditor: (s) => s.role === 'auditor',
  administrator: (s) => s.role === 'administrator',
  /** One who became an auditor or a legal reader since wrote the story all the same, but writes on it no more. */
  author: (s) => has(s, 'author') && FITS.author.includes(s.role),
  /** Put on this story as its editor. */
  storyEditor: (s) => has(s, 'editor') && FITS.editor.includes(s.role),
  notAuthor: (s) => !has(s, 'author'),
  onStory: (s) => (s.story?.parts.length ?? 0) > 0,
  authorsDecide: (s) => s.authorsDecide === true,
  openStory: (s) => s.story?.restricted === false && s.role !== 'administrator',
} satisfies Record<string, Predicate>;

export type Name = keyof typeof predicates;

/** Action -> OR of ANDs of named predicates. On a story nobody may do what they may not know of (see `permits`). */
const TABLE = {
  'story.see': [['openStory'], ['onStory']],
  'clearance.ask': [['openStory'], ['onStory']],
  /** In any form, without what the person may not see. */
  'story.export': [['openStory'], ['onStory']],
  /** With the confidential evidence that they are named on. */
  'story.export-sealed': [['editor', 'person']],
  'story.list': [['anyone']],
  'story.create': [['reporter'], ['checker'], ['editor']],
  'story.people': [['editor']],
  'text.write': [['author'], ['editor']],
  'claim.write': [['checker'], ['editor'], ['author']],
  'evidence.write': [['checker'], ['editor'], ['author']],
  'capture.end': [['system']],
  'delivery.end': [['system']],
  /** Confidential evidence. Further: only those named on it. Never a token, whoever it acts for. */
  'evidence.seal': [
    ['checker', 'person'],
    ['editor', 'person'],
    ['author', 'person'],
  ],
  /** Making others' evidence confidential; one's own asks for no more than 'evidence.seal'. */
  'evidence.seal-others': [['editor', 'person']],
  'evidence.open': [
    ['openStory', 'person'],
    ['onStory', 'person'],
  ],
  /** Privileged notes: for legal readers and the story's editors, at the screen. Not for an editor who is not on it. */
  'note.privileged': [
    ['legal', 'person'],
    ['storyEditor', 'person'],
  ],
  'note.write': [['checker'], ['editor'], ['author']],
  'check.record': [
    ['checker', 'notAuthor'],
    ['editor', 'notAuthor'],
  ],
  'query.ask': [['checker'], ['editor'], ['author']],
  /** Further: only the person who was asked (domain/query). */
  'query.answer': [['checker'], ['editor'], ['author'], ['legal']],
  /** Further: never the addressee. */
  'query.close': [
    ['checker', 'notAuthor'],
    ['editor', 'notAuthor'],
  ],
  'correction.propose': [['checker'], ['editor'], ['author']],
  'correction.decide': [['editor'], ['author', 'authorsDecide']],
  'ruling.give': [
    ['checker', 'notAuthor'],
    ['editor', 'notAuthor'],
  ],
  'override.give': [['editor', 'notAuthor', 'person']],
  'sign-off.give': [['editor', 'notAuthor', 'person']],
  'sign-off.withdraw': [['editor', 'notAuthor', 'person']],
  'trail.read': [['openStory'], ['onStory'], ['auditor']],
  'trail.desk': [['auditor'], ['administrator']],
  'people.manage': [['administrator', 'person'], ['system']],
  'people.list': [['anyone']],
  'source.list': [['anyone']],
  /** The desk's sources with how to reach them: whoever reads stories by office. */
  'source.see': [['reporter'], ['checker'], ['editor'], ['legal'], ['auditor']],
  'source.write': [['reporter'], ['checker'], ['editor']],
  /** What the rules use of a source: it may settle or unsettle claims of many stories. */
  'source.judge': [['checker'], ['editor']],
  'source.know': [['editor', 'person']],
  /** Confidential sources. Further: only those named on one. Never a token, whoever it acts for. */
  'source.seal': [
    ['reporter', 'person'],
    ['checker', 'person'],
    ['editor', 'person'],
  ],
  'source.open': [
    ['reporter', 'person'],
    ['checker', 'person'],
    ['editor', 'person'],
    ['legal', 'person'],
    ['auditor', 'person'],
  ],
  'token.manage': [['administrator', 'person'], ['system']],
  'webhook.manage': [['administrator', 'person']],
  'desk.set': [['administrator', 'person']],
  /** How the installation stands, in numbers: for its keeper, and a token of theirs that watches. */
  'figures.read': [['administrator']],
  'rules.read': [['anyone']],
  'rules.change': [['administrator', 'person']],
  'desk.open': [['system']],
  'key.rotate': [['system']],
  'self.manage': [['person']],
} satisfies Record<string, Name[][]>;

export type Action = keyof typeof TABLE;
export const ACTIONS = Object.keys(TABLE) as Action[];

/** The lines of an action, any one of which is enough, each of names that must all hold: for telling who may. */
export const linesOf = (action: Action): readonly (readonly Name[])[] => TABLE[action];

function holds(action: Action, standing: Standing): boolean {
  const lines: readonly (readonly Name[])[] = TABLE[action] ?? [];
  return lines.some((line) => line.every((name) => predicates[name](standing)));
}

/** What is done on stories that are not open to whoever does it: auditors read the trail, the program ends its jobs. */
const WITHOUT_SEEING: readonly Action[] = ['trail.read', 'capture.end', 'delivery.end'];

/** Whether the person may know that the story exists. */
export const sees = (action: Action, standing: Standing): boolean =>
  holds('story.see', standing) || (WITHOUT_SEEING.includes(action) && holds(action, standing));

/** Denies by default: an action that is not in the table, no line of which holds, or on a story that is not for the person. */
export const permits = (action: Action, standing: Standing): boolean =>
  holds(action, standing) && (standing.story === undefined || sees(action, standing));
