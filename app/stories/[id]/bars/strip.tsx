import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { countOf, type SignCounts } from '@/domain/sentences/progress';
import { SIGN_WORDS } from '@/domain/sentences/words';
import type { ClaimRow } from '@/domain/views';
import type { Sign } from '@/domain/vocabulary';
import { ProgressBar } from '@/ui/progress-bar';
import { useKeys } from '@/ui/use-keys';
import { isUnsettled } from '../state/order';
import { useStory, useStoryStore } from '../state/story-store';
import { openClaim } from '../state/walk';
import { BlockersButton } from './blockers-button';

/** What a new version asks: one screen shows all of it. */
const ON_RECHECK: readonly Sign[] = ['recheck', 'lost', 'owed'];

/** What wants a person most comes first. Words as short as the strip is narrow. */
const WHY: readonly Sign[] = [
  'disputed',
  'recheck',
  'lost',
  'barred',
  'owed',
  'author',
  'answered',
  'second',
  'open',
  'unassigned',
];
const SHORT: Partial<Record<Sign, string>> = {
  barred: 'not clear',
  owed: 'tick owed',
  author: 'author',
  second: 'second',
  answered: 'to read',
};

function countSigns(claims: readonly ClaimRow[]): SignCounts {
  const counts: SignCounts = {};
  for (const claim of claims) counts[claim.sign] = (counts[claim.sign] ?? 0) + 1;
  return counts;
}

const Why = ({ claims, counts }: { claims: readonly ClaimRow[]; counts: SignCounts }) => {
  const store = useStoryStore();
  const story = useStory((state) => state.story.id);
  const toFirst = (claim: ClaimRow) => (event: React.MouseEvent) => {
    event.preventDefault();
    openClaim(store, claim.id);
  };
  return (
    <nav className="why" aria-label="What is left to do">
      {WHY.map((sign) => {
        const first = claims.find((claim) => claim.sign === sign);
        if (!first) return null;
        const words = (
          <>
            <i className="i i-s" />
            <span className="lined">
              {counts[sign]} {SHORT[sign] ?? SIGN_WORDS[sign]}
            </span>
          </>
        );
        if (ON_RECHECK.includes(sign))
          return (
            <Link key={sign} className="state" data-sign={sign} href={`/stories/${story}/recheck`}>
              {words}
            </Link>
          );
        return (
          <a key={sign} className="state" data-sign={sign} href={`#claim-${first.number}`} onClick={toFirst(first)}>
            {words}
          </a>
        );
      })}
    </nav>
  );
};

/** Corrections that wait for a decision, and the page where they are decided together. */
const CorrectionsLink = () => {
  const count = useStory((state) => state.corrections.length);
  const story = useStory((state) => state.story.id);
  if (count === 0) return null;
  return (
    <Link className="dim" href={`/stories/${story}/corrections`}>
      <i className="i i-correction i-s" /> {countOf(count, 'correction')}
    </Link>
  );
};

/** Editing has a page of its own. */
const EditLink = () => {
  const router = useRouter();
  const story = useStory((state) => state.story.id);
  const ability = useStory((state) => state.abilities.edit);
  const href = `/stories/${story}/edit`;
  useKeys(ability.may ? { T: () => router.push(href) } : {});
  const words = (
    <>
      Edit text <kbd>T</kbd>
    </>
  );
  return ability.may ? (
    <Link className="btn quiet" href={href}>
      {words}
    </Link>
  ) : (
    <button className="btn quiet" type="button" aria-disabled="true" title={ability.why}>
      {words}
    </button>
  );
};

const SignOffLink = () => {
  const story = useStory((state) => state.story);
  const blocked = useStory((state) => state.blockers.some((blocker) => !blocker.overridden));
  const sign = useStory((state) => state.abilities.sign);
  const href = `/stories/${story.id}/sign-off`;
  if (story.signOff?.valid) {
    return (
      <Link className="btn" href={href}>
        <i className="i i-sign i-s" /> Signed off
      </Link>
    );
  }
  const why = sign.may ? 'Not yet: the blockers say what is left.' : sign.why;
  return (
    <Link
      className="btn"
      href={href}
      data-barred={blocked || !sign.may || undefined}
      title={blocked || !sign.may ? why : undefined}
    >
      {story.signOff && <i className="i i-void i-s" />} Sign off
    </Link>
  );
};

/** How far the story is, what is left, and the way to sign-off. */
export const Strip = () => {
  const store = useStoryStore();
  const claims = useStory((state) => state.claims);
  const onStory = useStory((state) => state.open === null);
  const counts = countSigns(claims);
  const settled = claims.filter((claim) => !isUnsettled(claim));
  return (
    <section className="strip" aria-label="Progress and blockers">
      <span>
        <b>{settled.length}</b> settled, <b>{settled.filter((claim) => claim.clear).length}</b> clear, of{' '}
        {claims.length}
      </span>
      <ProgressBar signs={counts} />
      <span className="rule" />
      <Why claims={claims} counts={counts} />
      <CorrectionsLink />
      <span className="grow" />
      <EditLink />
      <button className="btn quiet" type="button" aria-pressed={onStory} onClick={() => openClaim(store, null)}>
        Story
      </button>
      <BlockersButton />
      <SignOffLink />
    </section>
  );
};
