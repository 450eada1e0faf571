import { describe, expect, it } from 'vitest';
import { beforeSignOff, type DeskFacts, moveOf, type Viewer } from './desk-row';
import type { Sign } from './vocabulary';

const facts = (more: Partial<DeskFacts> = {}): DeskFacts => ({
  stage: 'in-check',
  version: 1,
  progress: { claims: 5, settled: 2, clear: 2, blockers: 3 },
  unmarked: 0,
  editors: ['eva', 'emil'],
  checkers: ['cleo', 'carl'],
  unsettled: [],
  second: [],
  queries: [],
  answers: [],
  unanswerable: [],
  corrections: 0,
  signOff: null,
  ...more,
});
const READY = { stage: 'ready' as const, progress: { claims: 5, settled: 5, clear: 5, blockers: 0 } };
const VOID = { valid: false, by: 'eva', why: 'Claim 1: kind or risk was changed.' };
const CLEAR = { claims: 5, settled: 5, clear: 5, blockers: 1 };
const BARRED = { claims: 5, settled: 5, clear: 4, blockers: 1 };

const cleo: Viewer = { id: 'cleo', mayCheck: true, maySign: false };
const carl: Viewer = { id: 'carl', mayCheck: true, maySign: false };
const eva: Viewer = { id: 'eva', mayCheck: true, maySign: true };
const emil: Viewer = { id: 'emil', mayCheck: true, maySign: true };
const other: Viewer = { id: 'olga', mayCheck: true, maySign: true };
const rosa: Viewer = { id: 'rosa', mayCheck: false, maySign: false };

describe('whose move it is', () => {
  const left = (...of: [string | null, number][]) => ({
    unsettled: of.map(([who, count]) => ({ who, count })),
  });

  const asked = (...of: [string, number, string][]) => ({
    queries: of.map(([who, count, late]) => ({ who, count, late })),
  });
  const read = (...of: [string | null, number][]) => ({ answers: of.map(([who, count]) => ({ who, count })) });
  const second = (...of: [string, number][]) => ({ second: of.map(([who, count]) => ({ who, count })) });

  it.each<[string, Partial<DeskFacts>, Viewer, string]>([
    ['a new story is its checker’s', { stage: 'handed-in' }, cleo, 'yours cleo: mark the first claims'],
    ['and the second checker’s too', { stage: 'handed-in' }, carl, 'yours carl: mark the first claims'],
    ['to others it is the first checker’s', { stage: 'handed-in' }, rosa, 'others cleo: mark the first claims'],
    ['without a checker it needs one', { stage: 'handed-in', checkers: [] }, cleo, 'others nobody: needs a checker'],
    ['one’s own claims come first', left(['cleo', 3], ['carl', 9], [null, 9]), cleo, 'yours cleo: 3 claims to settle'],
    ['also for who is not on the story', left(['olga', 1], ['cleo', 3]), other, 'yours olga: 1 claim to settle'],
    [
      'then second checks of what another checked',
      second(['carl', 2], ['cleo', 9]),
      cleo,
      'yours cleo: 2 second checks',
    ],
    [
      'what nobody can answer any more goes back to whoever asked',
      { unanswerable: [{ who: 'cleo', count: 2 }] },
      cleo,
      'yours cleo: 2 queries to put to another',
    ],
    [
      'or to who checks the story, where the asker does not go on with it',
      { unanswerable: [{ who: null, count: 1 }] },
      rosa,
      'others cleo: 1 query to put to another',
    ],
    [
      'what one was asked comes before all, late or not',
      { ...asked(['cleo', 3, '2 days late']), ...left(['cleo', 3]) },
      cleo,
      'yours cleo: 3 queries, 2 days late',
    ],
    [
      'then the answers one asked for',
      { ...read(['cleo', 1]), ...left(['cleo', 3]) },
      cleo,
      'yours cleo: 1 answer to read',
    ],
    ['no author reads an answer', read([null, 1]), rosa, 'others cleo: 1 answer to read'],
    [
      'others’ claims come before their queries',
      { ...asked(['rosa', 1, '']), ...left(['carl', 2]) },
      eva,
      'others carl: 2 claims to settle',
    ],
    ['the latest of them first', asked(['rosa', 9, ''], ['ada', 1, 'late']), eva, 'others ada: 1 query, late'],
    ['corrections are the editor’s', { corrections: 2 }, emil, 'yours emil: 2 corrections to decide'],
    ['or to others the first editor’s', { corrections: 2 }, cleo, 'others eva: 2 corrections to decide'],
    ['an editor on the story may give them too', second(['cleo', 1]), eva, 'yours eva: 1 second check'],
    ['one’s own first checks wait for another', second(['cleo', 2]), cleo, 'others carl: 2 second checks'],
    ['who may not check sees who may', second(['cleo', 2]), rosa, 'others carl: 2 second checks'],
    [
      'and that nobody is there who may',
      { ...second(['cleo', 2]), checkers: ['cleo'], editors: [] },
      rosa,
      'others nobody: needs a second checker',
    ],
    [
      'then, for a checker, those that nobody has',
      left(['carl', 9], [null, 1]),
      cleo,
      'yours cleo: 1 claim that nobody has',
    ],
    ['else who has most', left(['cleo', 2], ['carl', 9], [null, 20]), rosa, 'others carl: 9 claims to settle'],
    ['else the first checker', left([null, 20]), rosa, 'others cleo: 20 claims that nobody has'],
    [
      'claims that nobody has, without a checker',
      { ...left([null, 20]), checkers: [] },
      rosa,
      'others nobody: needs a checker',
    ],
    [
      'paragraphs without a claim are a checker’s',
      { progress: CLEAR, unmarked: 2 },
      cleo,
      'yours cleo: 2 paragraphs to mark',
    ],
    [
      'paragraphs, without a checker',
      { progress: CLEAR, unmarked: 2, checkers: [] },
      rosa,
      'others nobody: needs a checker',
    ],
    ['settled and not clear is an editor’s', { progress: BARRED }, eva, 'yours eva: claims that cannot be printed'],
    [
      'settled and not clear, for others',
      { progress: BARRED, unmarked: 2 },
      cleo,
      'others eva: claims that cannot be printed',
    ],
    [
      'without an editor it is nobody’s',
      { progress: BARRED, editors: [] },
      cleo,
      'others nobody: claims that cannot be printed',
    ],
    ['a ready story is its editor’s', READY, eva, 'yours eva: may sign off'],
    ['and the second editor’s too', READY, emil, 'yours emil: may sign off'],
    ['for others nothing is in its way', READY, cleo, 'none eva: may sign off'],
    ['another editor leaves it to those on it', READY, other, 'none eva: may sign off'],
    ['without an editor on it, it is any editor’s', { ...READY, editors: [] }, other, 'yours olga: may sign off'],
    ['without an editor on it, it is not a reporter’s', { ...READY, editors: [] }, rosa, 'none nobody: may sign off'],
    ['an editor who wrote it leaves it to the other', READY, { ...eva, maySign: false }, 'none emil: may sign off'],
    [
      'a checker who wrote it too',
      { stage: 'handed-in' },
      { ...cleo, mayCheck: false },
      'others carl: mark the first claims',
    ],
    ['a void signature is given again', { ...READY, signOff: VOID }, eva, 'yours eva: sign again'],
    ['by somebody', { ...READY, signOff: VOID }, cleo, 'others eva: sign again'],
    [
      'a void signature waits for the claims first',
      { ...left(['cleo', 1]), signOff: VOID },
      eva,
      'others cleo: 1 claim to settle',
    ],
    [
      'a signed story is nobody’s',
      { stage: 'signed-off', signOff: { ...VOID, valid: true } },
      eva,
      'none eva: signed off',
    ],
    ['a published one too', { stage: 'published', ...left(['cleo', 1]) }, cleo, 'none nobody: published'],
    ['a killed one too', { stage: 'killed', ...left(['cleo', 1]) }, cleo, 'none nobody: killed'],
  ])('%s', (_, more, me, want) => {
    const { group, person, act } = moveOf(facts(more), me);
    expect(`${group} ${person ?? 'nobody'}: ${act}`).toBe(want);
  });

  it('never says nothing, and is mine exactly when I am named', () => {
    for (const stage of ['handed-in', 'in-check', 'ready', 'signed-off', 'published', 'killed'] as const)
      for (const me of [cleo, eva, other, rosa])
        for (const unsettled of [left().unsettled, left(['cleo', 2]).unsettled, left([null, 2]).unsettled]) {
          const move = moveOf(facts({ stage, unsettled }), me);
          expect(move.act).not.toBe('');
          expect(move.group === 'yours').toBe(move.person === me.id && move.group !== 'none');
        }
  });
});

describe('what stands before sign-off', () => {
  const at = (blockers: number, claims = 5) => ({ progress: { claims, settled: 0, clear: 0, blockers } });
  const VALID = { ...VOID, valid: true };

  it.each<[string, Partial<DeskFacts>, Partial<Record<Sign, number>>, string]>([
    ['a signed story', { stage: 'signed-off', signOff: VALID }, {}, 'None: cleared to print'],
    ['a published one', { stage: 'published', signOff: VALID }, {}, 'None: cleared to print'],
    ['a ready story', READY, { settled: 5 }, 'None: ready'],
    ['a void signature', { ...READY, signOff: VOID }, {}, 'Signature void!: Claim 1: kind or risk was changed.'],
    [
      'a void signature before blockers',
      { ...at(3), signOff: VOID },
      { open: 3 },
      'Signature void!: Claim 1: kind or risk was changed.',
    ],
    ['no claims', { ...at(1, 0), unmarked: 7 }, {}, '1 blocker: no claims yet'],
    ['one open claim', at(1), { open: 1, settled: 4 }, '1 blocker: 1 open'],
    [
      'the gravest two',
      at(9),
      { unassigned: 4, open: 3, recheck: 1, disputed: 1 },
      '9 blockers: 1 disputed, 1 recheck',
    ],
    ['what may not be printed', at(2), { barred: 1, open: 1 }, '2 blockers: 1 not clear, 1 open'],
    [
      'those who are waited for',
      at(3),
      { author: 2, second: 1 },
      '3 blockers: 2 awaiting author, 1 awaiting second check',
    ],
    ['paragraphs alone', { ...at(1), unmarked: 3 }, { settled: 5 }, '1 blocker: 3 unmarked'],
    ['claims and paragraphs', { ...at(2), unmarked: 3 }, { unassigned: 1 }, '2 blockers: 1 unassigned, 3 unmarked'],
  ])('%s', (_, more, signs, want) => {
    const before = beforeSignOff(facts(more), signs);
    expect(`${before.sentence}${before.void ? '!' : ''}: ${before.detail}`).toBe(want);
  });
});
