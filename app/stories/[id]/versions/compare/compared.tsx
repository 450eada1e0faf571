import { passagesOf } from '@/domain/passages';
import { redline } from '@/domain/redline';
import { passagesSentence } from '@/domain/sentences/redline';
import type { CompareScreen, VersionText } from '@/domain/views-text';
import { CleanText } from '@/ui/block-text';
import { PassageList } from '@/ui/passage-list';
import { Redline } from '@/ui/redline';
import { when } from '@/ui/time';

interface Props {
  screen: CompareScreen;
  shows: 'redline' | 'clean';
  now: string;
}

const Heading = ({ version, screen, now }: { version: VersionText; screen: CompareScreen; now: string }) => (
  <h2 className="part-head">
    Version {version.number}{' '}
    <span className="dim">
      {screen.directory[version.by]?.name}, {when(version.at, now)}
    </span>
  </h2>
);

/** Two versions: as one text with what went out and what came in, or each as it reads. */
export const Compared = ({ screen, shows, now }: Props) => {
  const { before, after, claims } = screen;
  const rows = redline(before.blocks, after.blocks);
  const passages = passagesOf(rows);
  const sides = { before: before.blocks, after: after.blocks };
  return (
    <>
      <p className="lead">
        Between version {before.number} and version {after.number}, {passagesSentence(passages.length)}.
      </p>
      {passages.length > 0 && (
        <details className="edit-list">
          <summary>What the edit did, passage by passage</summary>
          <PassageList passages={passages} {...sides} claims={claims} />
        </details>
      )}
      {shows === 'redline' ? (
        <Redline rows={rows} {...sides} />
      ) : (
        <div className="two-texts">
          {[before, after].map((version) => (
            <section key={version.number}>
              <Heading version={version} screen={screen} now={now} />
              <CleanText blocks={version.blocks} />
            </section>
          ))}
        </div>
      )}
    </>
  );
};
