import { useState } from 'react';
import { countOf } from '@/domain/sentences/progress';
import type { ClaimRow } from '@/domain/views';
import { TextField } from '@/ui/field';
import { RefusalLine } from '@/ui/refusal-line';
import { useAct } from '@/ui/use-act';
import { mergeClaims } from '../state/claim-acts';
import { useStory, useStoryStore } from '../state/story-store';
import { backToText, leaving, submitting } from './hand';

const MOST = 6;

/** Other claims by number, else by their words. */
function matching(claims: readonly ClaimRow[], claim: ClaimRow, asked: string): ClaimRow[] {
  const wanted = asked.trim().toLocaleLowerCase();
  if (wanted === '') return [];
  const others = claims.filter((one) => one.id !== claim.id);
  const numbered = others.filter((one) => `${one.number}` === wanted);
  const worded = others.filter(
    (one) =>
      !numbered.includes(one) &&
      [one.statement, ...one.spans.map((span) => span.exact)].some((words) =>
        words.toLocaleLowerCase().includes(wanted),
      ),
  );
  return [...numbered, ...worded].slice(0, MOST);
}

const nameOf = (claim: ClaimRow) => `${claim.number}  ${claim.spans[0]?.exact ?? claim.statement}`;

/** What will happen, said before it does. */
const What = ({ claim, other }: { claim: ClaimRow; other: ClaimRow }) => (
  <p>
    Claim {other.number}, <span className="serif">{other.spans[0]?.exact ?? other.statement}</span>, comes into claim{' '}
    {claim.number} with {countOf(other.spans.length, 'place')}, its evidence and its threads. Its findings do not come
    along, and claim {other.number} is removed.
  </p>
);

/** Two claims that are one: choose the other by number or words; Enter takes the first, Enter again merges. */
export const MergeForm = ({ claim, chosen }: { claim: ClaimRow; chosen: string | null }) => {
  const store = useStoryStore();
  const claims = useStory((state) => state.claims);
  const [asked, setAsked] = useState('');
  const [picked, setPicked] = useState(chosen);
  const other = claims.find((one) => one.id === picked);
  const found = other ? [] : matching(claims, claim, asked);
  const { busy, refusal, act, setRefusal } = useAct();
  const send = async () => {
    const [first] = found;
    if (!other && first) return setPicked(first.id);
    if (!other)
      return setRefusal({
        code: 'invalid',
        sentence: 'No other claim is like that. Type its number, or some of its words.',
      });
    if (await act(() => mergeClaims(store, claim, other))) backToText();
  };
  const leave = () => {
    store.set({ acting: null });
    backToText();
  };
  return (
    <form
      className="act-form"
      aria-label={`Merge another claim into claim ${claim.number}`}
      onSubmit={submitting(send)}
      onKeyDown={leaving(leave)}
    >
      <TextField
        label="Which claim comes into this one"
        placeholder="Its number, or some of its words"
        autoFocus
        autoComplete="off"
        value={other ? nameOf(other) : asked}
        onChange={(event) => {
          setPicked(null);
          setRefusal(null);
          setAsked(other ? '' : event.target.value);
        }}
      />
      {found.length > 0 && (
        <ul className="found" aria-label="Claims like that">
          {found.map((one) => (
            <li key={one.id}>
              <button className="link" type="button" onClick={() => setPicked(one.id)}>
                {nameOf(one)}
              </button>
            </li>
          ))}
        </ul>
      )}
      <div aria-live="polite">{other && <What claim={claim} other={other} />}</div>
      <RefusalLine refusal={refusal} />
      <div className="acts">
        <button className="btn main" type="submit" aria-disabled={busy || undefined}>
          {other ? `Merge claim ${other.number} into it` : 'Choose'} <kbd>Enter</kbd>
        </button>
        <button className="btn quiet" type="button" onClick={leave}>
          Leave it <kbd>Esc</kbd>
        </button>
      </div>
    </form>
  );
};
