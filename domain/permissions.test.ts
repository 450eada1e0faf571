import { describe, expect, it } from 'vitest';
import { ACTIONS, type Action, permits, type Standing, sees } from './permissions';
import { type Part, ROLES, type Role } from './vocabulary';

/** The columns of the tables: as what the person is on the story. */
const ON_IT: readonly (readonly Part[])[] = [
  [],
  ['author'],
  ['checker'],
  ['editor'],
  ['legal'],
  ['author', 'checker'],
  ['author', 'editor'],
];

/** For each role: who may on an open story, and on a restricted one. `+` may; a column for each of ON_IT. */
type Table = Record<Role, [open: string, restricted: string]>;

const NEVER: [string, string] = ['-------', '-------'];

const SEE: Table = {
  reporter: ['+++++++', '-++++++'],
  checker: ['+++++++', '-++++++'],
  editor: ['+++++++', '-++++++'],
  legal: ['+++++++', '-++++++'],
  auditor: ['+++++++', '-++++++'],
  administrator: ['-++++++', '-++++++'],
};
const TRAIL: Table = { ...SEE, auditor: ['+++++++', '+++++++'] };
const PEOPLE: Table = {
  reporter: NEVER,
  checker: NEVER,
  editor: ['+++++++', '-++++++'],
  legal: NEVER,
  auditor: NEVER,
  administrator: ['---+--+', '---+--+'],
};
const WRITE: Table = {
  reporter: ['-+---++', '-+---++'],
  checker: ['+++++++', '-++++++'],
  editor: ['+++++++', '-++++++'],
  legal: NEVER,
  auditor: NEVER,
  administrator: ['-+++-++', '-+++-++'],
};
const ANSWER: Table = { ...WRITE, legal: ['+++++++', '-++++++'], administrator: ['-++++++', '-++++++'] };
const TEXT: Table = {
  reporter: ['-+---++', '-+---++'],
  checker: ['-+---++', '-+---++'],
  editor: ['+++++++', '-++++++'],
  legal: NEVER,
  auditor: NEVER,
  administrator: ['-+-+-++', '-+-+-++'],
};
const CHECK: Table = {
  reporter: NEVER,
  checker: ['+-+++--', '--+++--'],
  editor: ['+-+++--', '--+++--'],
  legal: NEVER,
  auditor: NEVER,
  administrator: ['--++---', '--++---'],
};
const SIGN: Table = {
  reporter: NEVER,
  checker: NEVER,
  editor: ['+-+++--', '--+++--'],
  legal: NEVER,
  auditor: NEVER,
  administrator: ['---+---', '---+---'],
};

const PRIVILEGED: Table = {
  reporter: NEVER,
  checker: NEVER,
  editor: ['---+--+', '---+--+'],
  legal: ['+++++++', '-++++++'],
  auditor: NEVER,
  administrator: ['---++-+', '---++-+'],
};

const ON_A_STORY: Partial<Record<Action, Table>> = {
  'story.see': SEE,
  'clearance.ask': SEE,
  'story.export': SEE,
  'story.export-sealed': PEOPLE,
  'story.people': PEOPLE,
  'text.write': TEXT,
  'claim.write': WRITE,
  'evidence.write': WRITE,
  'evidence.seal': WRITE,
  'evidence.seal-others': PEOPLE,
  'evidence.open': SEE,
  'note.privileged': PRIVILEGED,
  'note.write': WRITE,
  'check.record': CHECK,
  'query.ask': WRITE,
  'query.answer': ANSWER,
  'query.close': CHECK,
  'correction.propose': WRITE,
  'correction.decide': PEOPLE,
  'ruling.give': CHECK,
  'override.give': SIGN,
  'sign-off.give': SIGN,
  'sign-off.withdraw': SIGN,
  'trail.read': TRAIL,
};

/** What a token cannot do, whoever it acts for. */
const AT_THE_SCREEN: readonly Action[] = [
  'evidence.seal',
  'evidence.seal-others',
  'story.export-sealed',
  'evidence.open',
  'note.privileged',
  'override.give',
  'sign-off.give',
  'sign-off.withdraw',
];

/** Which roles may, at the screen and by token; the last column is the program itself, as setup, seed and shell are. */
const AT_THE_DESK: Partial<Record<Action, [session: string, token: string, system: '+' | '-']>> = {
  //               rep, che, edi, leg, aud, adm
  'story.list': ['++++++', '++++++', '+'],
  'story.create': ['+++---', '+++---', '-'],
  'people.list': ['++++++', '++++++', '+'],
  'source.list': ['++++++', '++++++', '+'],
  'source.see': ['+++++-', '+++++-', '-'],
  'source.write': ['+++---', '+++---', '-'],
  'source.judge': ['-++---', '-++---', '-'],
  'source.know': ['--+---', '------', '-'],
  'source.seal': ['+++---', '------', '-'],
  'source.open': ['+++++-', '------', '-'],
  'trail.desk': ['----++', '----++', '+'],
  'people.manage': ['-----+', '------', '+'],
  'token.manage': ['-----+', '------', '+'],
  'self.manage': ['++++++', '------', '-'],
  'desk.set': ['-----+', '------', '-'],
  'rules.read': ['++++++', '++++++', '+'],
  'rules.change': ['-----+', '------', '-'],
  'figures.read': ['-----+', '-----+', '+'],
  'desk.open': ['------', '------', '+'],
  'capture.end': ['------', '------', '+'],
  'delivery.end': ['------', '------', '+'],
  'webhook.manage': ['-----+', '------', '-'],
  'key.rotate': ['------', '------', '+'],
};

const row = (of: readonly boolean[]) => of.map((may) => (may ? '+' : '-')).join('');

const onStory = (action: Action, role: Role, restricted: boolean, via: Standing['via'] = 'session') =>
  row(ON_IT.map((parts) => permits(action, { role, via, story: { restricted, parts } })));

describe('who may do what on a story', () => {
  for (const [action, table] of Object.entries(ON_A_STORY) as [Action, Table][]) {
    it.each(ROLES)(`${action}, %s`, (role) => {
      expect([onStory(action, role, false), onStory(action, role, true)]).toEqual(table[role]);
    });

    it.each(ROLES)(`${action}, a token of the %s`, (role) => {
      const asPerson = AT_THE_SCREEN.includes(action) ? NEVER : table[role];
      expect([onStory(action, role, false, 'token'), onStory(action, role, true, 'token')]).toEqual(asPerson);
    });
  }
});

it('lets authors decide corrections of their own stories only where the desk says so', () => {
  const may = (parts: readonly Part[], authorsDecide: boolean) =>
    permits('correction.decide', {
      role: 'reporter',
      via: 'session',
      authorsDecide,
      story: { restricted: false, parts },
    });
  expect([may(['author'], false), may(['author'], true), may([], true)]).toEqual([false, true, false]);
});

describe('who may do what at the desk', () => {
  for (const [action, [session, token, system]] of Object.entries(AT_THE_DESK) as [Action, [string, string, string]][])
    it(action, () => {
      expect(row(ROLES.map((role) => permits(action, { role, via: 'session' })))).toBe(session);
      expect(row(ROLES.map((role) => permits(action, { role, via: 'token' })))).toBe(token);
      expect(row([permits(action, { role: 'administrator', via: 'system' })])).toBe(system);
    });
});

it('every action has its row', () => {
  expect([...Object.keys(ON_A_STORY), ...Object.keys(AT_THE_DESK)].sort()).toEqual([...ACTIONS].sort());
});

it('an action that is not in the table is nobody’s', () => {
  for (const role of ROLES) expect(permits('story.burn' as Action, { role, via: 'session' })).toBe(false);
});

describe('who may know of a story', () => {
  const restricted = (role: Role, parts: readonly Part[]): Standing => ({
    role,
    via: 'session',
    story: { restricted: true, parts },
  });

  it.each<[Action, Role, readonly Part[], boolean]>([
    ['story.see', 'editor', [], false],
    ['check.record', 'editor', [], false],
    ['check.record', 'reporter', ['author'], true],
    ['sign-off.give', 'legal', ['legal'], true],
    ['story.see', 'auditor', [], false],
    ['trail.read', 'auditor', [], true],
    ['trail.read', 'editor', [], false],
    ['story.see', 'administrator', [], false],
    ['story.see', 'administrator', ['checker'], true],
  ])('%s, %s on a restricted story as %j: %s', (action, role, parts, may) => {
    expect(sees(action, restricted(role, parts))).toBe(may);
  });
});
