import { useEffect, useState } from 'react';
import { newVersionSentence, othersSentence } from '@/domain/sentences/edit';
import type { Directory } from '@/domain/views';
import type { EditorAtWork, EditorsNow, EditScreen } from '@/domain/views-edit';
import { call } from '@/ui/call';
import { when } from '@/ui/time';

/** How often a page that is looked at asks, in milliseconds. */
const EVERY = 20_000;
const RECENT = 30 * 60_000;

/** Those whose draft is of the present version, or was saved just now: the ones whose work would meet one's own. */
export const atWorkNow = (others: readonly EditorAtWork[], current: number, now: string): EditorAtWork[] =>
  others.filter((one) => one.base === current || Date.parse(now) - Date.parse(one.savedAt) < RECENT);

/** Who else edits and which version is current, asked again while the page is looked at. */
export function useEditors(
  { story, others, draftSavedAt }: EditScreen,
  heard: (own: string | null) => void,
): EditorsNow {
  const { number, hash, createdBy, createdAt } = story.version;
  const [editors, setEditors] = useState<EditorsNow>({
    current: number,
    hash,
    by: createdBy,
    at: createdAt,
    own: draftSavedAt,
    others,
  });
  useEffect(() => {
    let isGone = false;
    const ask = async () => {
      if (document.visibilityState !== 'visible') return;
      const answer = await call<EditorsNow>('GET', `/stories/${story.id}/editors`);
      if (!answer.ok || isGone) return;
      setEditors(answer.value);
      heard(answer.value.own);
    };
    const timer = setInterval(ask, EVERY);
    addEventListener('focus', ask);
    return () => {
      isGone = true;
      clearInterval(timer);
      removeEventListener('focus', ask);
    };
  }, [story.id, heard]);
  return editors;
}

const nameOf = (directory: Directory, person: string) => directory[person]?.name ?? 'Somebody';

export const othersSaid = (others: readonly EditorAtWork[], directory: Directory, now: string): string[] =>
  others.map(({ person, startedAt, savedAt }) =>
    othersSentence(nameOf(directory, person), when(startedAt, now), when(savedAt, now)),
  );

interface Props {
  screen: EditScreen;
  base: number;
  now: string;
  onCompare: () => void;
  /** When one's own draft was saved, in whatever window. */
  onOwn: (own: string | null) => void;
}

/** Who else is at it, and a version that came in meanwhile, said while one edits. */
export const OthersLine = ({ screen, base, now, onCompare, onOwn }: Props) => {
  const editors = useEditors(screen, onOwn);
  const said = othersSaid(atWorkNow(editors.others, editors.current, now), screen.directory, now);
  const isBehind = editors.current > base;
  return (
    <div className="others" role="status">
      {isBehind && (
        <p>
          {newVersionSentence(editors.current, nameOf(screen.directory, editors.by))}{' '}
          <button className="btn" type="button" onClick={onCompare}>
            Compare now
          </button>
        </p>
      )}
      {said.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  );
};
