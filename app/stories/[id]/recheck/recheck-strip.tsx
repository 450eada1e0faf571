import Link from 'next/link';
import { askedSentences } from '@/domain/sentences/recheck';
import { passagesSentence } from '@/domain/sentences/redline';
import type { RecheckScreen } from '@/domain/views-text';
import { SignWord } from '@/ui/sign';
import { when } from '@/ui/time';
import { useRecheck } from './recheck-state';

/** Where the whole edit is read; null while there is one version. */
export const compareHref = ({ story, base, version }: RecheckScreen) =>
  base && `/stories/${story.id}/versions/compare?from=${base.number}&to=${version.number}`;

/** Which version this is, what it asks, and the ways out. */
export const RecheckStrip = () => {
  const { screen, now, rows, done } = useRecheck();
  const { version, directory, story } = screen;
  const left = (asks: string) => rows.filter((row) => row.asks === asks && !done.has(row.key)).length;
  const counts = { ...screen.counts, recheck: left('recheck'), lost: left('lost'), tick: left('tick') };
  const edit = compareHref(screen);
  return (
    <section className="strip" aria-label="What the edit did to the check">
      <h1>Version {version.number}</h1>
      <span className="dim">
        {directory[version.by]?.name}, {when(version.at, now)}, {passagesSentence(version.passages)}
      </span>
      <span className="rule" />
      <span className="why">
        {askedSentences(counts).map(({ sign, sentence }) => (
          <SignWord key={sign} sign={sign}>
            {sentence}
          </SignWord>
        ))}
        <span className="dim">
          <i className="i i-check i-s" /> {counts.untouched} untouched
        </span>
      </span>
      <span className="grow" />
      {edit && (
        <Link className="btn quiet" href={edit}>
          The whole edit <kbd>d</kbd>
        </Link>
      )}
      <Link className="btn" href={`/stories/${story.id}`}>
        Back to the text <kbd>Esc</kbd>
      </Link>
    </section>
  );
};
