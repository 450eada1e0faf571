import { Slice } from '@tiptap/pm/model';
import type { EditorState } from '@tiptap/pm/state';
import { expect, describe as group, it } from 'vitest';
import { placeClaims, standingOf } from './claim-marks';
import { standingIn } from './mark-spans';
import { wordsBetween } from './positions';
import { schema } from './schema';
import { spansNow } from './spans-now';
import { HEAD, hand } from './test-hand';

group('a passage that is moved takes its claims along', () => {
  const two = () => hand('In [March] they left.', 'All [ten] of them.');

  it('by cut and paste, and back by undo', () => {
    const at = two();
    const slice = at.cut('March they');
    expect(at.told).toBe('In  left.|All [2:ten] of them. -1');
    at.pasteAfter('All', slice);
    expect(at.told).toBe('In  left.|All[1:March] they [2:ten] of them.');
    expect(at.undo().told).toBe('In  left.|All [2:ten] of them. -1');
    expect(at.undo().told).toBe('In [1:March] they left.|All [2:ten] of them.');
    expect(at.redo().redo().told).toBe('In  left.|All[1:March] they [2:ten] of them.');
  });

  it('over several paragraphs', () => {
    const at = hand('First.', 'In [March] they left.', 'All [ten] of them.', 'Last.');
    const slice = at.cut('March they left.\nAll ten');
    at.pasteAfter('Last.', slice);
    expect(at.told).toBe('First.|In  of them.|Last.[1:March] they left.|All [2:ten]');
  });

  it('with what was typed between', () => {
    const at = two();
    const slice = at.cut('March they');
    at.after('All', 'x').pasteAfter('left.', slice);
    expect(at.told).toBe('In  left.[1:March] they|Allx [2:ten] of them.');
  });

  it('by the hand that drags it', () => {
    const at = two().select('March they');
    const slice = at.state.selection.content();
    at.do((tr) => {
      tr.deleteSelection();
      const end = tr.doc.content.size - 1;
      return tr.replaceRange(end, end, slice).setMeta('uiEvent', 'drop');
    });
    expect(at.told).toBe('In  left.|All [2:ten] of them.[1:March] they');
  });

  it('once only: pasted again, or copied, it is text alone', () => {
    const at = two();
    const slice = at.cut('March they');
    at.pasteAfter('All', slice).pasteAfter('of', slice);
    expect(at.told).toBe('In  left.|All[1:March] they [2:ten] ofMarch they them.');
    const copied = at.select('ten').state.selection.content();
    expect(at.pasteAfter('left.', copied).told).toContain('left.ten|');
  });

  it('where it was deleted instead of cut', () => {
    const at = two();
    const copied = at.select('March they').state.selection.content();
    at.replace('March they', '').pasteAfter('All', copied);
    expect(at.told).toBe('In  left.|All[1:March] they [2:ten] of them.');
  });

  it('not to words that are not the same', () => {
    const at = two();
    at.cut('March they');
    at.pasteAfter('All', new Slice(schema.node('paragraph', null, schema.text('March we')).content, 0, 0));
    expect(at.told).toBe('In  left.|AllMarch we [2:ten] of them. -1');
  });

  it('not by the last letter of a claim that was deleted letter by letter', () => {
    const at = two();
    for (const left of ['March', 'Marc', 'Mar', 'Ma']) at.replace(left, left.slice(0, -1));
    at.replace('M', '');
    at.pasteAfter('All', new Slice(schema.node('paragraph', null, schema.text('M')).content, 0, 0));
    expect(at.told).toBe('In  they left.|AllM [2:ten] of them. -1');
  });

  it('and leaves a claim of which some words stay where they are', () => {
    const at = hand('In [early March] they left.', 'All.');
    const slice = at.cut('March they');
    expect(at.pasteAfter('All.', slice).told).toBe('In [1:early ] left.|All.March they');
  });
});

group('where the claims stand in the text to be saved', () => {
  const places = (state: EditorState) => {
    const standing = standingOf(state);
    const text = `Head\n${wordsBetween(state.doc, { from: 0, to: state.doc.content.size })}`;
    return spansNow(state.doc, standing ?? standingIn(state.doc, HEAD, []), HEAD).map(({ id, start, end }) => [
      id,
      text.slice(start, end),
    ]);
  };

  it('after words were put before and in them', () => {
    const at = hand('In [March] they left.', '', 'All [ten] of them.').after('In', 'x').after('te', 'x');
    expect(places(at.state)).toEqual([
      ['1', 'March'],
      ['2', 'texn'],
    ]);
  });

  it('with what was typed in their place', () => {
    expect(places(hand('In [March] they left.').replace('March', 'May').after('May', ' or').state)).toEqual([
      ['1', 'May or'],
    ]);
  });

  it('without those that have no words, or a whole new passage for them', () => {
    expect(places(hand('In [March] they left.').replace('March', '').state)).toEqual([]);
    expect(places(hand('In [March] they left.').replace('March', 'x'.repeat(60)).state)).toEqual([]);
  });

  it('when they were put where something else found them', () => {
    const at = hand('In [March] they left.');
    at.do((tr) => {
      tr.replaceWith(0, tr.doc.content.size, schema.node('paragraph', null, schema.text('Left in March')));
      const span = {
        id: '1',
        claim: '',
        number: 0,
        sign: 'open' as const,
        words: 'March',
        prefix: 'In ',
        suffix: ' they left.',
        start: HEAD + 8,
        end: HEAD + 13,
      };
      return placeClaims(tr, standingIn(tr.doc, HEAD, [span]));
    });
    expect(at.told).toBe('Left in [1:March]');
    expect(at.undo().told).toBe('In [1:March] they left.');
  });
});
