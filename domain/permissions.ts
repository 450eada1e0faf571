import type { Part, Role } from './vocabulary';

/** What the table judges by. `parts` are those the person has on the story in question, if there is one. */
export interface Standing {
  role: Role;
  /** A token cannot do what asks for a person at the screen. */
  via: 'session' | 'token' | 'system';
  story?: { restricted: boolean; parts: readonly Part[] };
}

type Predicate = (standing: Standing) => boolean;

const PART_ROLE: Record<Part, Role> = { author: 'reporter', checker: 'checker', editor: 'editor', legal: 'legal' };

const has = (standing: Standing, part: Part) => standing.story?.parts.includes(part) ?? false;

/** An administrator has no rights on a story by office, only those of the part they are put on it as. */
const acts = (standing: Standing, role: Role) =>
  standing.role === 'administrator' && standing.story
    ? standing.story.parts.some((part) => PART_ROLE[part] === role)
    : standing.role === role;

const predicates = {
  anyone: () => true,
  /** A person at the screen: no token, whoever it acts for. */
  person: (s) => s.via === 'session',
  system: (s) => s.via === 'system',
  reporter: (s) => acts(s, 'reporter'),
  checker: (s) => acts(s, 'checker'),
  editor: (s) => acts(s, 'editor'),
  auditor: (s) => s.role === 'auditor',
  administrator: (s) => s.role === 'administrator',
  author: (s) => has(s, 'author'),
  notAuthor: (s) => !has(s, 'author'),
  onStory: (s) => (s.story?.parts.length ?? 0) > 0,
  openStory: (s) => s.story?.restricted === false && s.role !== 'administrator',
} satisfies Record<string, Predicate>;

type Name = keyof typeof predicates;

/** Action -> OR of ANDs of named predicates. Every action on a story also needs `story.see` (see `permits`). */
const TABLE = {
  'story.see': [['openStory'], ['onStory']],
  'story.list': [['anyone']],
  'story.create': [['reporter'], ['checker'], ['editor']],
  'story.people': [['editor']],
  'claim.write': [['checker'], ['editor'], ['author']],
  'evidence.write': [['checker'], ['editor'], ['author']],
  'note.write': [['checker'], ['editor'], ['author']],
  'check.record': [
    ['checker', 'notAuthor'],
    ['editor', 'notAuthor'],
  ],
  'sign-off.give': [['editor', 'notAuthor', 'person']],
  'sign-off.withdraw': [['editor', 'notAuthor', 'person']],
  'trail.read': [['openStory'], ['onStory'], ['auditor']],
  'trail.desk': [['auditor'], ['administrator']],
  'people.manage': [['administrator', 'person'], ['system']],
  'people.list': [['anyone']],
  'source.list': [['anyone']],
  'token.manage': [['administrator', 'person'], ['system']],
  'desk.open': [['system']],
  'self.manage': [['person']],
} satisfies Record<string, Name[][]>;

export type Action = keyof typeof TABLE;
export const ACTIONS = Object.keys(TABLE) as Action[];

/** Denies by default: an action that is not in the table, or no line of which holds, is not permitted. */
export function permits(action: Action, standing: Standing): boolean {
  const lines: readonly (readonly Name[])[] = TABLE[action] ?? [];
  return lines.some((line) => line.every((name) => predicates[name](standing)));
}

/** Whether the person may know that the story exists. */
export const sees = (action: Action, standing: Standing): boolean =>
  permits('story.see', standing) || (action === 'trail.read' && permits('trail.read', standing));
