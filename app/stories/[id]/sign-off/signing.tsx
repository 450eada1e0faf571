import Link from 'next/link';
import { readySentences } from '@/domain/sentences/ready-to-sign';
import { readOf } from '@/domain/sentences/while-reading';
import type { SignOffView } from '@/domain/views';
import type { SignOffScreen } from '@/domain/views-sign-off';
import { moment } from '@/ui/time';
import { Bound } from './bound';
import { InTheWay } from './in-the-way';
import { Overrides } from './overrides';
import { SignForm } from './sign-form';
import { Since } from './since';
import { WhileReading } from './while-reading';
import { WithdrawForm } from './withdraw-form';

/** What was signed stays readable, whatever became of text and claims. */
const SignedLink = ({ story, signOff }: { story: string; signOff: string }) => (
  <p>
    <Link className="link" href={`/stories/${story}/signed/${signOff}`}>
      The text as it was signed
    </Link>
  </p>
);

const Ready = ({ screen }: { screen: SignOffScreen }) => (
  <ul className="okay">
    {readySentences(screen).map((sentence) => (
      <li key={sentence}>
        <i className="i i-check" />
        <span>{sentence}</span>
      </li>
    ))}
  </ul>
);

const Signed = ({ screen, signOff }: { screen: SignOffScreen; signOff: SignOffView }) => (
  <>
    <h2>Signed off</h2>
    <p className="signed">
      <i className="i i-sign" />
      <span>
        <b>{screen.directory[signOff.by]?.name}</b> signed version {signOff.version} off, {moment(signOff.at)}. The
        signature holds.
      </span>
    </p>
    <Overrides blockers={screen.blockers} directory={screen.directory} />
    <Bound text={signOff.hash} claims={signOff.claimsDigest} rules={signOff.rulesVersion} />
    <SignedLink story={screen.story.id} signOff={signOff.id} />
    <p className="oath">{signOff.meaning}</p>
    {screen.since && <Since since={screen.since} directory={screen.directory} />}
    <WithdrawForm story={screen.story.id} ability={screen.abilities.withdraw} />
  </>
);

const Unsigned = ({ screen }: { screen: SignOffScreen }) => {
  const { story, blockers, claimsDigest, meaning, abilities, directory } = screen;
  const { number, hash } = story.version;
  const open = blockers.filter((blocker) => !blocker.overridden);
  return (
    <>
      <h2>Sign off version {number}</h2>
      <p className="only-print">
        <b>Not signed off.</b>
      </p>
      {screen.since && <Since since={screen.since} directory={directory} />}
      {screen.since && <SignedLink story={story.id} signOff={screen.since.signOff.id} />}
      {open.length > 0 ? <InTheWay screen={screen} blockers={open} /> : <Ready screen={screen} />}
      <Overrides blockers={blockers} directory={directory} />
      <Bound text={hash} claims={claimsDigest} rules={screen.rulesVersion} />
      <p className="oath">{meaning}</p>
      <WhileReading now={readOf(screen)} />
      <SignForm
        story={story.id}
        version={number}
        claimsDigest={claimsDigest}
        name={directory[screen.me]?.name ?? ''}
        ability={abilities.sign}
        blocked={open.length > 0}
      />
    </>
  );
};

/** What one signs, what it means, and the signature; or why it cannot be given yet. */
export const Signing = ({ screen }: { screen: SignOffScreen }) => {
  const { signOff } = screen.story;
  return signOff?.valid ? <Signed screen={screen} signOff={signOff} /> : <Unsigned screen={screen} />;
};
