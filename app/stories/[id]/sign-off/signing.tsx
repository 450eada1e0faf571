import Link from 'next/link';
import { shortHash } from '@/domain/sentences/hash';
import { countOf } from '@/domain/sentences/progress';
import type { SignOffScreen, SignOffView } from '@/domain/views';
import { moment } from '@/ui/time';
import { SignForm } from './sign-form';
import { WithdrawForm } from './withdraw-form';

const Bound = ({ text, claims }: { text: string; claims: string }) => (
  <dl className="bound">
    <dt>Text</dt>
    <dd title={text}>{shortHash(text)}</dd>
    <dt>Claims</dt>
    <dd title={claims}>{shortHash(claims)}</dd>
  </dl>
);

const Since = ({ screen }: { screen: SignOffScreen }) => {
  if (!screen.since) return null;
  const { signOff, changes } = screen.since;
  const isTold = changes.some((change) => signOff.voidedWhy?.includes(change));
  return (
    <section className="since">
      <h3>
        Since {screen.directory[signOff.by]?.name} signed version {signOff.version}, {moment(signOff.at)}
      </h3>
      <p className="voided">That signature is void.{isTold ? '' : ` ${signOff.voidedWhy ?? ''}`}</p>
      <ul>
        {changes.map((change) => (
          <li key={change}>{change}</li>
        ))}
      </ul>
    </section>
  );
};

const InTheWay = ({ screen }: { screen: SignOffScreen }) => {
  const numbers = new Map(screen.rows.map(({ claim }) => [claim.id, claim.number]));
  const { blockers, story } = screen;
  return (
    <section className="in-the-way">
      <h3>
        {countOf(blockers.length, 'thing')} {blockers.length === 1 ? 'stands' : 'stand'} in the way
      </h3>
      <ul>
        {blockers.map((blocker) => {
          const number = blocker.claim === undefined ? undefined : numbers.get(blocker.claim);
          const place = number === undefined ? `#at-${blocker.start ?? 0}` : `#claim-${number}`;
          return (
            <li key={`${blocker.code} ${blocker.claim ?? ''}`}>
              <Link className="link" href={`/stories/${story.id}${place}`}>
                {blocker.sentence}
              </Link>
            </li>
          );
        })}
      </ul>
    </section>
  );
};

const Signed = ({ screen, signOff }: { screen: SignOffScreen; signOff: SignOffView }) => (
  <>
    <p className="signed">
      <i className="i i-sign" />
      <span>
        <b>{screen.directory[signOff.by]?.name}</b> signed version {signOff.version} off, {moment(signOff.at)}. The
        signature holds.
      </span>
    </p>
    <Bound text={signOff.hash} claims={signOff.claimsDigest} />
    <p className="oath">{signOff.meaning}</p>
    <WithdrawForm story={screen.story.id} ability={screen.abilities.withdraw} />
  </>
);

/** What one signs, what it means, and the signature; or why it cannot be given yet. */
export const Signing = ({ screen }: { screen: SignOffScreen }) => {
  const { story, blockers, claimsDigest, meaning, abilities } = screen;
  const me = screen.directory[screen.me];
  const { number } = story.version;
  const blocked = blockers.some((blocker) => !blocker.overridden);
  if (story.signOff?.valid) {
    return (
      <>
        <h2>Signed off</h2>
        <Signed screen={screen} signOff={story.signOff} />
      </>
    );
  }
  return (
    <>
      <h2>Sign off version {number}</h2>
      <Since screen={screen} />
      {blocked ? (
        <InTheWay screen={screen} />
      ) : (
        <ul className="okay">
          <li>
            <i className="i i-check" />
            <span>{countOf(story.progress.claims, 'claim')}, all of them settled and clear</span>
          </li>
          <li>
            <i className="i i-check" />
            <span>Nothing stands in the way</span>
          </li>
        </ul>
      )}
      <Bound text={story.version.hash} claims={claimsDigest} />
      <p className="oath">{meaning}</p>
      <SignForm
        story={story.id}
        version={number}
        claimsDigest={claimsDigest}
        name={me?.name ?? ''}
        ability={abilities.sign}
        blocked={blocked}
      />
    </>
  );
};
