import type { Node } from '@tiptap/pm/model';
import { expect, it } from 'vitest';
import { standingOf } from './claim-marks';
import { labelsOf } from './claim-numbers';
import { type MarkedSpan, standingIn } from './mark-spans';
import { placesOf } from './positions';
import { schema } from './schema';
import { HEAD, hand } from './test-hand';

const told = (doc: Node, labels: ReturnType<typeof labelsOf>) =>
  labels.map(({ from, to, says }) => `${says}:${doc.textBetween(from, to, '|')}`);

const numbersOf = ({ state }: ReturnType<typeof hand>) => {
  const standing = standingOf(state);
  return standing && told(state.doc, labelsOf(standing, state.doc));
};

it('stands once at each claim, over the part before another begins', () => {
  expect(numbersOf(hand('[The [49,000] left] in [May].'))).toEqual(['1:The ', '2:49,000', '3:May']);
});

it('is one label for claims that begin together', () => {
  expect(numbersOf(hand('[[49,000] left] in May.'))).toEqual(['1 2:49,000']);
});

it('stands at the beginning of a claim whose words change their form', () => {
  const doc = schema.node('doc', null, [
    schema.node('paragraph', null, [
      schema.text('In '),
      schema.text('early', [schema.mark('bold')]),
      schema.text(' May'),
    ]),
  ]);
  const start = HEAD + 'In '.length;
  const words = { words: 'early May', prefix: 'Head\nIn ', suffix: '' };
  const span: MarkedSpan = { id: '1', claim: 'c', number: 7, sign: 'open', start, end: start + 9, ...words };
  expect(placesOf(doc, HEAD)).toHaveLength(1);
  expect(told(doc, labelsOf(standingIn(doc, HEAD, [span]), doc))).toEqual(['7:early']);
});

it('goes where the claim goes, and away with its words', () => {
  const at = hand('In [March] they [left].');
  expect(numbersOf(at.after('In ', 'early '))).toEqual(['1:March', '2:left']);
  expect(numbersOf(at.replace('March ', ''))).toEqual(['2:left']);
  expect(numbersOf(at.undo())).toEqual(['1:March', '2:left']);
});
