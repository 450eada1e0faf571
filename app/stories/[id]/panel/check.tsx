import { FINDING_WORDS } from '@/domain/sentences/words';
import type { CheckView, ClaimRow } from '@/domain/views';
import { when } from '@/ui/time';
import { WhoMark } from '@/ui/who';
import { useStory } from '../state/story-store';
import { CheckedOn } from './checked-on';

interface Props {
  check: CheckView;
  claim: Pick<ClaimRow, 'statement' | 'spans'>;
}

/** What is hidden until the reader has checked the claim themselves. */
export const HiddenCheck = ({ check }: { check: CheckView }) => {
  const name = useStory((state) => state.directory[check.by]?.name ?? 'Somebody');
  const now = useStory((state) => state.now);
  return (
    <p className="blind">
      <i className="i i-hidden i-s" />
      <span>
        {name} checked first, {when(check.at, now)}. Hidden until you give yours.
      </span>
    </p>
  );
};

/** One person's finding: who, when, why, and on which words where they read otherwise now. */
export const Check = ({ check, claim }: Props) => {
  const person = useStory((state) => state.directory[check.by] ?? null);
  const now = useStory((state) => state.now);
  if (check.finding === null) return <HiddenCheck check={check} />;
  const { finding, ruling, standing, rationale, wording, at } = check;
  return (
    <div className={standing ? 'say' : 'say past'}>
      <WhoMark person={person} />
      <div>
        <div className="by">
          <span>
            {person?.name}
            {ruling ? ' ruled: ' : ': '}
            {FINDING_WORDS[finding].toLowerCase()}
          </span>
          <time dateTime={at}>{when(at, now)}</time>
        </div>
        {rationale && <p>{rationale}</p>}
        {wording && (
          <p>
            It should read: <span className="serif">{wording}</span>
          </p>
        )}
        <CheckedOn check={check} claim={claim} />
      </div>
    </div>
  );
};
