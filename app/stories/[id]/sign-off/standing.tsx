import Link from 'next/link';
import { type NumberedBlock, type NumberedPiece, numberedText } from '@/domain/numbered-text';
import { FINDING_WORDS, SIGN_WORDS } from '@/domain/sentences/words';
import type { BlockKind } from '@/domain/story-text';
import type { SignOffScreen } from '@/domain/views-sign-off';
import type { Finding } from '@/domain/vocabulary';

type Row = SignOffScreen['rows'][number];

const TAGS: Partial<Record<BlockKind, 'h1' | 'h2' | 'blockquote'>> = {
  headline: 'h1',
  heading: 'h2',
  quote: 'blockquote',
  'pull-quote': 'blockquote',
};

const FINDING_ICONS: Partial<Record<Finding, string>> = {
  'confirmed-with-change': 'i-correction',
  'on-author': 'i-query',
  'not-a-fact-claim': 'i-note',
  cut: 'i-cut',
};

const Piece = ({ piece }: { piece: NumberedPiece }) => {
  if (!('run' in piece)) return <sup>{piece.number}</sup>;
  const { text, italic, bold } = piece.run;
  const words = italic ? <em>{text}</em> : text;
  return bold ? <strong>{words}</strong> : words;
};

const Text = ({ block, pieces }: NumberedBlock) => {
  const Tag = TAGS[block.kind] ?? 'p';
  return (
    <Tag className={block.kind}>
      {block.marker && `${block.marker} `}
      {pieces.map((piece, place) => (
        <Piece key={'run' in piece ? `${place}` : `${place} ${piece.claim}`} piece={piece} />
      ))}
    </Tag>
  );
};

/** What a claim that cannot be printed by itself is called: its finding where it is settled, else how it stands. */
const standsAs = (claim: Row['claim']) =>
  claim.state === 'settled' && claim.finding ? FINDING_WORDS[claim.finding].toLowerCase() : SIGN_WORDS[claim.sign];

const Overridden = ({ claim }: { claim: Row['claim'] }) => (
  <span className="f over">
    <i className="i i-override" />
    {standsAs(claim)}
    <span className="vh">, overridden</span>
  </span>
);

const FindingWord = ({ claim }: { claim: Row['claim'] }) =>
  claim.clear && claim.finding ? (
    <span className="f">
      <i className={`i ${FINDING_ICONS[claim.finding] ?? 'i-check'}`} />
      {FINDING_WORDS[claim.finding].toLowerCase()}
    </span>
  ) : (
    <span className="f unclear" data-sign={claim.sign}>
      <i className="i" />
      {standsAs(claim)}
    </span>
  );

const Behind = ({ row, screen, overridden }: { row: Row; screen: SignOffScreen; overridden: boolean }) => {
  const { claim, restsOn, by } = row;
  const people = by.map((id) => screen.directory[id]).filter((who) => who !== undefined);
  const words = claim.spans[0]?.exact ?? claim.statement;
  return (
    <li className="bh">
      <span className="n">{claim.number}</span>
      <Link className="w cut-off" href={`/stories/${screen.story.id}#claim-${claim.number}`} title={claim.statement}>
        {words}
      </Link>
      {overridden ? <Overridden claim={claim} /> : <FindingWord claim={claim} />}
      <span className="cut-off rests" title={restsOn}>
        {restsOn || 'nothing yet'}
      </span>
      <span className="by" title={people.map((who) => who.name).join(', ')}>
        {people.map((who) => who.initials).join(' ')}
      </span>
    </li>
  );
};

/** On paper a name does not show under the pointer, so the initials are spelt out. */
const Initials = ({ screen }: { screen: SignOffScreen }) => {
  const people = [...new Set(screen.rows.flatMap((row) => row.by))].flatMap((id) => screen.directory[id] ?? []);
  return (
    <p className="only-print">
      Checked by {people.map((who) => `${who.name} (${who.initials})`).join(', ') || 'nobody'}.
    </p>
  );
};

/** The clean text, and beside each block what stands behind its claims. */
export const Standing = ({ screen }: { screen: SignOffScreen }) => {
  const rows = new Map(screen.rows.map((row) => [row.claim.id, row]));
  const letStand = new Set(screen.blockers.flatMap((one) => (one.overridden && one.claim ? [one.claim] : [])));
  const text = numberedText(
    screen.blocks,
    screen.rows.map((row) => row.claim),
  );
  return (
    <article className="stand">
      <header>
        <span>Version {screen.story.version.number}, as it will be printed</span>
        <span className="bh" aria-hidden="true">
          <span className="n" />
          <span>What stands behind it</span>
          <span>Finding</span>
          <span>Rests on</span>
          <span>By</span>
        </span>
      </header>
      {text.map((numbered) => (
        <section key={numbered.block.start}>
          <div className="txt">
            <Text {...numbered} />
          </div>
          <ul className="behind">
            {numbered.claims.map((id) => {
              const row = rows.get(id);
              return row && <Behind key={id} row={row} screen={screen} overridden={letStand.has(id)} />;
            })}
          </ul>
        </section>
      ))}
      <Initials screen={screen} />
    </article>
  );
};
