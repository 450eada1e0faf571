import { FINDING_WORDS } from '@/domain/sentences/words';
import type { CheckView } from '@/domain/views';
import { when } from '@/ui/time';
import { WhoMark } from '@/ui/who';
import { useStory } from '../state/story-store';

const Check = ({ check }: { check: CheckView }) => {
  const person = useStory((state) => state.directory[check.by] ?? null);
  const now = useStory((state) => state.now);
  return (
    <div className={check.standing ? 'say' : 'say past'}>
      <WhoMark person={person} />
      <div>
        <div className="by">
          {person?.name}: {FINDING_WORDS[check.finding].toLowerCase()}
          <time dateTime={check.at}>{when(check.at, now)}</time>
        </div>
        {check.rationale && <p>{check.rationale}</p>}
        {check.wording && (
          <p>
            It should read: <span className="serif">{check.wording}</span>
          </p>
        )}
        {!check.standing && <p className="small dim">No longer counts: there is a later one, or the words changed.</p>}
      </div>
    </div>
  );
};

/** The findings given so far, latest last. */
export const Checks = ({ checks }: { checks: readonly CheckView[] }) =>
  checks.length > 0 && (
    <section className="sec">
      <h3>
        Checks <span className="count">{checks.length}</span>
      </h3>
      {checks.map((check) => (
        <Check key={check.id} check={check} />
      ))}
    </section>
  );
