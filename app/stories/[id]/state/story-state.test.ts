import { expect, it } from 'vitest';
import type { ClaimRow, StoryScreen } from '@/domain/views';
import { NO_FILTER, NOBODY } from './order';
import { patched, stateOf } from './story-state';

const span = (id: string, start: number, exact: string) => ({
  id,
  start,
  exact,
  prefix: '',
  suffix: '',
  state: 'exact',
});

const claim = (number: number, start: number, change: Partial<ClaimRow> = {}) =>
  ({
    id: `c${number}`,
    number,
    state: 'open',
    sign: 'open',
    assignee: null,
    statement: '',
    spans: [span(`s${number}`, start, 'word')],
    ...change,
  }) as ClaimRow;

const block = (start: number) => ({
  kind: 'paragraph',
  start,
  end: start + 9,
  text: 'word word',
  runs: [{ text: 'word word' }],
});

const screen = {
  me: 'me',
  blocks: [block(0), block(10)],
  claims: [claim(2, 10), claim(1, 0)],
  corrections: [],
} as unknown as StoryScreen;
const state = stateOf(screen, '2026-02-12T14:20:00.000Z');
const numbers = (claims: readonly ClaimRow[]) => claims.map((one) => one.number);

it('keeps the claims in the order of the text, the lost ones last', () => {
  const lost = claim(3, 5, {
    spans: [
      {
        ...span('s3', 5, 'word'),
        state: 'lost',
        contextChanged: false,
        contextBefore: '',
        contextAfter: '',
        candidates: [],
      },
    ],
  });
  expect(numbers(patched(state, { claims: [lost, ...state.claims] }).claims)).toEqual([1, 2, 3]);
});

it('paints no block again whose marks are as they were', () => {
  const after = patched(state, { claims: [...state.claims, claim(3, 15)] });
  expect(after.galley[0]).toBe(state.galley[0]);
  expect(after.galley[1]).not.toBe(state.galley[1]);
});

it('leaves the galley alone when only a sign changes', () => {
  const claims = state.claims.map((one) => (one.number === 1 ? { ...one, sign: 'settled' as const } : one));
  expect(patched(state, { claims }).galley).toBe(state.galley);
});

it.each([
  [{ show: 'unsettled' as const }, [2]],
  [{ show: 'mine' as const }, [1]],
  [{ words: 'WORD' }, [1, 2]],
  [{ words: 'nothing like it' }, []],
  [{ show: 'unsettled' as const, open: 'c1' }, [1, 2]],
])('%j shows %j', (patch, want) => {
  const settled = patched(state, { claims: [claim(1, 0, { state: 'settled', assignee: 'me' }), claim(2, 10)] });
  expect(numbers(patched(settled, patch).shown)).toEqual(want);
});

it.each([
  [{ filter: { ...NO_FILTER, kind: 'date' as const } }, [1]],
  [{ filter: { ...NO_FILTER, risk: 'high' as const } }, [2]],
  [{ filter: { ...NO_FILTER, sign: 'lost' as const } }, []],
  [{ filter: { ...NO_FILTER, assignee: 'me' } }, [1]],
  [{ filter: { ...NO_FILTER, assignee: NOBODY } }, [3, 2]],
  [{ filter: { ...NO_FILTER, assignee: NOBODY }, words: 'word', show: 'unsettled' as const }, [3, 2]],
  [{ sort: 'number' as const }, [1, 2, 3]],
  [{ sort: 'text' as const }, [3, 1, 2]],
  [{ sort: 'risk' as const }, [2, 3, 1]],
  [{ sort: 'sign' as const }, [3, 2, 1]],
])('%j lists %j', (patch, want) => {
  const claims = [
    claim(1, 6, { kind: 'date', risk: 'low', assignee: 'me', sign: 'settled' }),
    claim(2, 10, { kind: 'other', risk: 'high', sign: 'open' }),
    claim(3, 0, { kind: 'other', risk: 'normal', sign: 'disputed' }),
  ];
  expect(numbers(patched(patched(state, { claims }), patch).shown)).toEqual(want);
});

it('forgets that a claim was selected once it is gone', () => {
  const selection = { ...state.selection, ids: new Set(['c1', 'c2']), picking: true };
  const after = patched(patched(state, { selection }), { claims: [claim(2, 10)] });
  expect([...after.selection.ids]).toEqual(['c2']);
  expect(patched(after, { claims: [] }).selection).toMatchObject({ picking: false });
});
