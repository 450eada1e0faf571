import Link from 'next/link';
import { type NumberedBlock, numberedText } from '@/domain/numbered-text';
import { holdsSentence } from '@/domain/sentences/signed-text';
import { FINDING_WORDS, QUERY_OUTCOME_WORDS, TIER_WORDS } from '@/domain/sentences/words';
import type { SignedClaim, SignedText } from '@/domain/views-text';
import type { Tier } from '@/domain/vocabulary';
import { BlockFrame, Looked } from '@/ui/block-text';
import { moment } from '@/ui/time';

const Text = ({ block, pieces }: NumberedBlock) => (
  <BlockFrame block={block}>
    {pieces.map((piece, at) =>
      'run' in piece ? (
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no other name than their place
        <Looked key={at} look={piece.run} words={piece.run.text} />
      ) : (
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no other name than their place
        <sup key={at}>{piece.number}</sup>
      ),
    )}
  </BlockFrame>
);

const Checks = ({ claim, screen }: { claim: SignedClaim; screen: SignedText }) =>
  claim.checks.length === 0
    ? 'not checked'
    : claim.checks.map(({ id, finding, rationale, wording, by, ruling }) => (
        <span key={id} className="check">
          {finding === null ? 'Checked' : FINDING_WORDS[finding]}
          {ruling ? ' in a ruling' : ''} by {screen.directory[by]?.name ?? 'somebody'}
          {wording !== '' && <>: to read “{wording}”</>}
          {rationale !== '' && <>. “{rationale}”</>}
        </span>
      ));

const Behind = ({ claim, screen }: { claim: SignedClaim; screen: SignedText }) => (
  <li>
    <span className="n">{claim.number}</span>
    <span>
      <Checks claim={claim} screen={screen} />
      <span className="dim">
        Rested on{' '}
        {claim.evidence.map(({ source, tier }) => `${source} (${TIER_WORDS[tier as Tier].toLowerCase()})`).join(', ') ||
          'nothing'}
      </span>
      {claim.queries.map(({ id, question, to, answer, outcome }) => (
        <span key={id} className="dim">
          Asked of {screen.directory[to]?.name ?? 'somebody'}: “{question}”{answer !== null && `, answered “${answer}”`}
          {outcome !== null && `, ${QUERY_OUTCOME_WORDS[outcome].toLowerCase()}`}
        </span>
      ))}
    </span>
  </li>
);

const Overrides = ({ screen }: { screen: SignedText }) => (
  <section>
    <h2 className="part-head">Let stand by an editor</h2>
    {screen.overrides.map(({ id, reason, by }) => (
      <p key={id}>
        <b>{screen.directory[by]?.name}:</b> “{reason}”
      </p>
    ))}
  </section>
);

/** Who signed it, what they said with it, and whether it still holds. */
const Signature = ({ screen }: { screen: SignedText }) => {
  const { signOff, version, story, directory } = screen;
  const compare = `/stories/${story.id}/versions/compare?from=${signOff.version}&to=${story.version.number}`;
  return (
    <header className="reading-head">
      <h1>Version {version.number}, as it was signed</h1>
      <p>
        <b>{directory[signOff.by]?.name}</b> signed it off, {moment(signOff.at)}.
      </p>
      <p className={signOff.valid ? 'holds' : 'holds void'}>
        <i className={`i ${signOff.valid ? 'i-sign' : 'i-void'}`} />
        <span>
          {holdsSentence(signOff, directory)}{' '}
          {story.version.number !== signOff.version && (
            <Link className="link" href={compare}>
              What changed in the text since
            </Link>
          )}
        </span>
      </p>
      <p className="dim">{signOff.meaning}</p>
      <p className="mono">{signOff.hash}</p>
    </header>
  );
};

/** The text as somebody signed it, and what stood behind each claim then. */
export const AsSigned = ({ screen }: { screen: SignedText }) => {
  const { claims, overrides } = screen;
  const known = new Map(claims.map((claim) => [claim.id, claim]));
  return (
    <>
      <Signature screen={screen} />
      {overrides.length > 0 && <Overrides screen={screen} />}
      <div className="signed-text">
        {numberedText(screen.blocks, claims).map((numbered) => (
          <section key={numbered.block.start}>
            <Text {...numbered} />
            <ul>
              {numbered.claims.map((id) => {
                const claim = known.get(id);
                return claim && <Behind key={id} claim={claim} screen={screen} />;
              })}
            </ul>
          </section>
        ))}
      </div>
    </>
  );
};
