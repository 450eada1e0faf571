'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import type { Refusal } from '@/domain/refusal';
import { WAIT_OR_BOTH } from '@/domain/sentences/edit';
import { blocksOf } from '@/domain/story-text';
import { type Beginning, sameWordsAndForm, type TextInWork } from '@/domain/text-draft';
import type { EditScreen } from '@/domain/views-edit';
import type { MarkedSpan } from '@/editor/mark-spans';
import { call } from '@/ui/call';
import { RefusalLine } from '@/ui/refusal-line';
import { EditForm } from './edit-form';
import { FirstWords } from './first-words';
import { Meeting } from './meeting';
import { atWorkNow, othersSaid } from './others';
import { keptHere } from './place';
import { spansIn } from './spans';
import { useBeginning } from './use-beginning';

interface Props {
  screen: EditScreen;
  now: string;
}

/** Who begins to edit is told first who else does. */
const Others = ({ screen, now, onGoOn }: Props & { onGoOn: () => void }) => (
  <main className="before-editing">
    <h1>Somebody is editing this text</h1>
    {othersSaid(atWorkNow(screen.others, screen.story.version.number, now), screen.directory, now).map((sentence) => (
      <p key={sentence}>{sentence}</p>
    ))}
    <p className="dim">{WAIT_OR_BOTH}</p>
    <p className="acts">
      <Link className="btn main" href={`/stories/${screen.story.id}`}>
        Wait for the new version
      </Link>
      <button className="btn" type="button" onClick={onGoOn}>
        Edit at the same time
      </button>
    </p>
  </main>
);

/** A draft that only this browser has, of a version that is not current any more, goes up first: the server has the rest. */
const GoUp = ({ screen, beginning }: { screen: EditScreen; beginning: Beginning }) => {
  const { story, draftSavedAt } = screen;
  const { text, others } = beginning;
  const router = useRouter();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  useEffect(() => {
    const { at: _, ...draft } = text;
    const goUp = async () => {
      const kept = await keptHere(story, others);
      if (!kept.ok) return kept;
      return call('PUT', `/stories/${story.id}/draft`, { ...draft, after: draftSavedAt });
    };
    void goUp().then((answer) => (answer.ok ? router.refresh() : setRefusal(answer.refusal)));
  }, [story, text, others, draftSavedAt, router]);
  return (
    <main className="before-editing">
      <p>A newer version came in while your draft lay in this browser. It goes up to be compared.</p>
      <RefusalLine refusal={refusal && { ...refusal, again: () => location.reload() }} />
    </main>
  );
};

/** The editor, once it is known where the claims stand in the text it begins with. */
const Editing = ({ screen, beginning, now }: Props & { beginning: Beginning }) => {
  const [begun, setBegun] = useState(beginning);
  const { text } = begun;
  const revision = useRef(screen.draftSavedAt);
  const [placed, setPlaced] = useState<{ of: TextInWork; spans: readonly MarkedSpan[] } | null>(null);
  useEffect(() => {
    let isGone = false;
    void spansIn(screen, text).then((spans) => {
      if (!isGone) setPlaced({ of: text, spans });
    });
    return () => {
      isGone = true;
    };
  }, [screen, text]);
  if (placed?.of !== text) return <FirstWords blocks={blocksOf(text)} />;
  const given = { screen, beginning: begun, spans: placed.spans, now, revision, onTake: setBegun };
  return <EditForm key={text.at} {...given} />;
};

/** The text with its claims, saved as a draft while one types, and as a version when one says so. */
export const EditDesk = ({ screen, now }: Props) => {
  const beginning = useBeginning(screen);
  const [together, setTogether] = useState(false);
  const { version } = screen.story;
  if (!beginning) return <FirstWords blocks={blocksOf(screen.draft ?? screen.words)} />;
  const { text } = beginning;
  if (text.base !== version.number)
    return screen.draft && screen.draftBase && sameWordsAndForm(screen.draft, text) ? (
      <Meeting screen={screen} draft={screen.draft} base={screen.draftBase} places={beginning.places} />
    ) : (
      <GoUp screen={screen} beginning={beginning} />
    );
  const isFirst = text.at === null && atWorkNow(screen.others, version.number, now).length > 0;
  if (isFirst && !together) return <Others screen={screen} now={now} onGoOn={() => setTogether(true)} />;
  return <Editing screen={screen} beginning={beginning} now={now} />;
};
