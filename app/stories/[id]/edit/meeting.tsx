import { useRouter } from 'next/navigation';
import { useMemo, useState } from 'react';
import { redline } from '@/domain/redline';
import { behindSentence, conflictSentence, NO_CONFLICT } from '@/domain/sentences/edit';
import { blocksOf, type StoryText } from '@/domain/story-text';
import type { KeptAt } from '@/domain/text-draft';
import { type Choice, choicesIn, mergedText, mergeTexts } from '@/domain/text-merge';
import type { EditScreen, OwnDraft } from '@/domain/views-edit';
import { inSchema } from '@/editor/in-schema';
import { ActButton } from '@/ui/act-button';
import { call } from '@/ui/call';
import { drop } from '@/ui/drafts/keeping';
import { Redline } from '@/ui/redline';
import { RefusalLine } from '@/ui/refusal-line';
import { useAct } from '@/ui/use-act';
import { Conflicts } from './conflicts';

interface Props {
  screen: EditScreen;
  draft: OwnDraft;
  base: StoryText;
  /** Where this browser has the draft as well. */
  places: readonly KeptAt[];
}

/** What somebody changed, without what they left alone. */
const Changes = ({ title, base, text }: { title: string; base: StoryText; text: StoryText }) => {
  const [before, after] = useMemo(() => [blocksOf(base), blocksOf(text)] as const, [base, text]);
  const rows = useMemo(() => redline(before, after).filter((row) => row.is !== 'kept'), [before, after]);
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      {rows.length === 0 ? <p className="dim">No words.</p> : <Redline rows={rows} before={before} after={after} />}
    </section>
  );
};

/** A version came in while one edited: both texts side by side, and the ways on. The draft stays until one is chosen. */
export const Meeting = ({ screen, draft, base, places }: Props) => {
  const router = useRouter();
  const { act, busy, refusal } = useAct();
  const { story, directory, words } = screen;
  const { number, createdBy } = story.version;
  const by = directory[createdBy]?.name ?? 'Somebody';
  const texts = useMemo(() => [inSchema(base), inSchema(draft), inSchema(words)] as const, [base, draft, words]);
  const merge = useMemo(() => mergeTexts(...texts), [texts]);
  const count = choicesIn(merge);
  const [choices, setChoices] = useState<readonly Choice[]>(() => Array<Choice>(count).fill('mine'));

  const goOn = async (text: StoryText) => {
    const { headline, dek, byline, document } = text;
    const body = { headline, dek, byline, document, base: number, footnotes: draft.footnotes, after: draft.savedAt };
    const kept = await act(() => call<{ savedAt: string }>('PUT', `/stories/${story.id}/draft`, body));
    if (!kept) return;
    // What this browser holds began from the old version; the server has all of it.
    for (const { id, at } of places) drop(id, at);
    router.refresh();
  };

  return (
    <main className="meeting" aria-label="Two texts to bring together">
      <h1>Version {number} came in while you edited</h1>
      <p className="lead">{behindSentence(draft.base, number, by)}</p>
      <div className="side-by-side">
        <Changes title={`${by}, in version ${number}`} base={texts[0]} text={texts[2]} />
        <Changes title="You, in your draft" base={texts[0]} text={texts[1]} />
      </div>
      <p>{count === 0 ? NO_CONFLICT : conflictSentence(count)}</p>
      {count > 0 && <Conflicts merge={merge} by={by} choices={choices} onChoose={setChoices} />}
      <RefusalLine refusal={refusal} />
      <p className="acts">
        <ActButton className="btn main" busy={busy} onAct={() => void goOn(mergedText(merge, choices))}>
          Put both together and go on editing
        </ActButton>
        <ActButton busy={busy} onAct={() => void goOn(draft)}>
          Go on with mine as it is
        </ActButton>
      </p>
      <p className="hint">
        Nothing is saved as a version by this. With “mine as it is”, what {by} changed comes out when you save; it stays
        readable as version {number}.
      </p>
    </main>
  );
};
