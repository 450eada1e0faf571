import { when } from '@/ui/time';
import { useStory } from '../state/story-store';

/** What a note said before, one click away. */
export const SaidBefore = ({ before }: { before: readonly { text: string; replacedAt: string }[] }) => {
  const now = useStory((state) => state.now);
  const last = before.at(-1);
  if (!last) return null;
  return (
    <details className="before">
      <summary>edited {when(last.replacedAt, now)}</summary>
      {before.map((one) => (
        <p key={one.replacedAt}>
          <del className="note-text">{one.text}</del>
          <span className="cap">until {when(one.replacedAt, now)}</span>
        </p>
      ))}
    </details>
  );
};
