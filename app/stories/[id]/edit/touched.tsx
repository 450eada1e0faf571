import type { Node } from '@tiptap/pm/model';
import type { Editor } from '@tiptap/react';
import { useEffect, useState } from 'react';
import { changedSentence, claimName, lostSentence } from '@/domain/sentences/edit';
import { standingOf } from '@/editor/claim-marks';
import type { MarkedSpan } from '@/editor/mark-spans';
import { bodyStart, placesOf, positionAt } from '@/editor/positions';
import { type Found, foundAgain, type Touched, type TouchedClaim, touchedClaims } from '@/editor/touched-claims';
import type { Head } from './use-words';

interface Props {
  editor: Editor;
  before: Head;
  head: () => Head;
  /** The claims of the lines above the body. */
  spans: readonly MarkedSpan[];
  /** Where saving will find the claims in the text as it stands. */
  find: () => Promise<Found>;
  /** Tells of every change, until it is told to stop. */
  onEdit: (listener: () => void) => () => void;
}

/** The hand rests when nothing was typed for this long, in milliseconds. */
const REST = 700;

/** Characters: in a longer text a search would be felt by the hand that goes on typing. */
const MOST_SEARCHED = 120_000;

const placeOf = (doc: Node, head: Head, start: number) => positionAt(placesOf(doc, bodyStart(head)), start);

function useTouched({ editor, before, head, spans, find, onEdit }: Props): Touched {
  const [touched, setTouched] = useState<Touched>({ changed: [], lost: [] });
  useEffect(() => {
    const look = async () => {
      const { doc } = editor.state;
      const standing = standingOf(editor.state);
      if (!standing) return;
      const now = touchedClaims(doc, standing, { before, now: head(), spans });
      const isSearched = now.lost.length > 0 && doc.content.size <= MOST_SEARCHED;
      const told = isSearched ? foundAgain(now, await find(), (start) => placeOf(doc, head(), start)) : now;
      if (editor.state.doc === doc) setTouched(told);
    };
    let timer = setTimeout(() => void look(), 0);
    const stop = onEdit(() => {
      clearTimeout(timer);
      timer = setTimeout(() => void look(), REST);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [editor, before, head, spans, find, onEdit]);
  return touched;
}

const List = ({ claims, editor, label }: { claims: readonly TouchedClaim[]; editor: Editor; label: string }) => (
  <ul className="touched" aria-label={label}>
    {claims.map(({ claim, number, at }) => (
      <li key={claim}>
        <button
          className="btn"
          type="button"
          onClick={() => {
            if (at === null) document.querySelector<HTMLElement>('.head-line textarea')?.focus();
            else editor.chain().setTextSelection(at).focus().scrollIntoView().run();
          }}
        >
          {claimName(number)}
        </button>
      </li>
    ))}
  </ul>
);

/** What the edit has done to the claims so far, looked at when the hand rests. */
export const TouchedClaims = (props: Props) => {
  const { changed, lost } = useTouched(props);
  return (
    <section aria-labelledby="touched">
      <h2 id="touched">What this does to the claims</h2>
      <p>{changedSentence(changed.map(({ number }) => number))}</p>
      {changed.length > 0 && <List claims={changed} editor={props.editor} label="Claims with other words" />}
      {lost.length > 0 && (
        <>
          <p>{lostSentence(lost.length)}</p>
          <List claims={lost} editor={props.editor} label="Claims without words" />
        </>
      )}
    </section>
  );
};
