import { expect, test } from 'vitest';
import type { PlacedSpan } from './anchor/place-spans';
import { FRESH, type SpanRecord } from './claim';
import { samePlacing, spanAfter } from './spans-after';

const span: SpanRecord = { ...FRESH, id: 's', exact: 'ten weeks', prefix: 'for ', suffix: '.', start: 10 };
const found = (more: Partial<PlacedSpan>): PlacedSpan => ({
  id: 's',
  exact: 'ten weeks',
  prefix: 'for ',
  suffix: '.',
  start: 12,
  state: 'exact',
  score: 1,
  contextChanged: false,
  sentenceBefore: '',
  sentenceAfter: '',
  candidates: [],
  ...more,
});

test('a lost span keeps the sentence it stood in, until it stands again', () => {
  const lost = spanAfter(
    span,
    found({ state: 'lost', candidates: [{ start: 1, end: 4 }] }),
    'It closes for ten weeks.',
  );
  expect(lost).toMatchObject({
    placement: 'lost',
    contextChanged: false,
    contextBefore: 'It closes for ten weeks.',
    contextAfter: '',
    candidates: [{ start: 1, end: 4 }],
  });
  expect(spanAfter(lost, found({ state: 'lost' }), '').contextBefore).toBe('It closes for ten weeks.');
  expect(spanAfter(lost, found({}), '')).toMatchObject({ placement: 'exact', contextBefore: '', candidates: [] });
});

test('a tick is owed with the sentence before and the one now', () => {
  const context = { contextChanged: true, sentenceBefore: 'Few left.', sentenceAfter: 'None left.' };
  expect(spanAfter(span, found(context), '')).toMatchObject({
    contextChanged: true,
    contextBefore: 'Few left.',
    contextAfter: 'None left.',
  });
});

test('the same placing is the same in every respect', () => {
  expect(samePlacing(span, { ...span })).toBe(true);
  for (const other of [{ start: 11 }, { prefix: 'in ' }, { placement: 'moved' as const }, { contextChanged: true }])
    expect(samePlacing(span, { ...span, ...other })).toBe(false);
});
