import type { Transaction } from '@tiptap/pm/state';
import { expect, describe as group, it } from 'vitest';
import { type Hand, hand } from './test-hand';

group('marks ride along', () => {
  it.each<[string, (at: Hand) => unknown, string]>([
    ['text before them', (at) => at.after('In ', 'early '), 'In early [1:March] they left.'],
    ['text in them', (at) => at.after('Mar', 'x'), 'In [1:Marxch] they left.'],
    ['text at their end', (at) => at.after('March', 'es'), 'In [1:March]es they left.'],
    ['text at their beginning', (at) => at.after('In ', 'x'), 'In x[1:March] they left.'],
    ['their first letters gone', (at) => at.replace('In Ma', ''), '[1:rch] they left.'],
    ['their last letters gone', (at) => at.replace('ch they', ''), 'In [1:Mar] left.'],
    ['all of them gone', (at) => at.replace('March ', ''), 'In they left. -1'],
    ['other words in their place', (at) => at.replace('March', 'May'), 'In May they left. -1'],
    ['a paragraph parted before them', (at) => at.do((tr) => tr.split(4)), 'In |[1:March] they left.'],
  ])('%s', (_, change, want) => {
    const at = hand('In [March] they left.');
    change(at);
    expect(at.told).toBe(want);
  });

  it('over two paragraphs, joined and parted', () => {
    const at = hand('One [two', 'three] four');
    expect(at.told).toBe('One [1:two|three] four');
    at.do((tr) => tr.join(9));
    expect(at.told).toBe('One [1:twothree] four');
    at.undo();
    expect(at.told).toBe('One [1:two|three] four');
  });

  it('one in another', () => {
    expect(hand('[The [49,000] left] in May').after('49,0', '1').told).toBe('[1:The [2:49,0100] left] in May');
  });
});

group('undo and redo bring back text and marks', () => {
  it('of words that were deleted', () => {
    const at = hand('In [March] they [left].').replace('March they left', '');
    expect(at.told).toBe('In . -1,2');
    expect(at.undo().told).toBe('In [1:March] they [2:left].');
    expect(at.redo().told).toBe('In . -1,2');
    expect(at.undo().told).toBe('In [1:March] they [2:left].');
  });

  it('of part of them, and of their edges', () => {
    const at = hand('In [March] they left.').replace('rch they', 'y');
    expect(at.told).toBe('In [1:Ma]y left.');
    expect(at.undo().told).toBe('In [1:March] they left.');
  });

  it('of words typed over', () => {
    expect(hand('In [March] they left.').replace('March', 'May').undo().told).toBe('In [1:March] they left.');
  });

  it('through many steps, forth and back', () => {
    const at = hand('In [March] they left.', 'All [ten] of them.');
    at.replace('March', '').after('All ', 'x').replace('ten', 'nine').replace('left', '').after('of', 'f');
    const end = at.told;
    for (let step = 0; step < 5; step += 1) at.undo();
    expect(at.told).toBe('In [1:March] they left.|All [2:ten] of them.');
    for (let step = 0; step < 5; step += 1) at.redo();
    expect(at.told).toBe(end);
  });

  it('of what was typed and deleted in one breath', () => {
    const at = hand('In [March] they left.');
    const still = (make: (tr: Transaction) => Transaction) => {
      at.state = at.state.apply(make(at.state.tr).setTime(1));
    };
    still((tr) => tr.insertText('x', 4));
    still((tr) => tr.delete(4, 5));
    still((tr) => tr.delete(4, 7));
    expect(at.told).toBe('In [1:ch] they left.');
    expect(at.undo().told).toBe('In [1:March] they left.');
  });

  it('not from a way that was left', () => {
    const at = hand('In [March] they left.').replace('March', '').undo().after('In', 'x');
    expect(at.redo().told).toBe('Inx [1:March] they left.');
  });

  it('of words deleted and then typed again by hand: those are other words', () => {
    const at = hand('In [March] they left.').replace('March', '').after('In ', 'March');
    expect(at.told).toBe('In March they left. -1');
    at.after('they', 'x').undo();
    expect(at.told).toBe('In March they left. -1');
    expect(at.undo().undo().told).toBe('In [1:March] they left.');
  });

  it('further back than the history goes', () => {
    const at = hand('In [March] they left.').replace('March', '');
    for (let step = 0; step < 560; step += 1) at.after('In', 'x');
    for (let step = 0; step < 560; step += 1) at.undo();
    expect(at.told).toMatch(/^Inx+ {2}they left\. -1$/);
  });
});
