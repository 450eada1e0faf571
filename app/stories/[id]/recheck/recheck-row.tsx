import type { RecheckRow as Row } from '@/domain/recheck';
import { blockAt, placesOf, placesSentence } from '@/domain/sentences/place';
import { foundBy } from '@/domain/sentences/recheck';
import { KIND_WORDS, RISK_WORDS } from '@/domain/sentences/words';
import type { RecheckItem } from '@/domain/views-text';
import type { Sign } from '@/domain/vocabulary';
import { SignWord } from '@/ui/sign';
import { when } from '@/ui/time';
import { Changed } from './changed';
import { DoneLine } from './done-line';
import { OldNew } from './old-new';
import { useRecheck } from './recheck-state';
import { useRowInSight } from './row-in-sight';
import { Ways } from './ways';
import { placeOfWay, WAYS } from './ways-on';

const Head = ({ item, sign }: { item: RecheckItem; sign: Sign | null }) => {
  const { screen, now } = useRecheck();
  const { claim, checks } = item;
  const names = placesOf(screen.blocks);
  const standing = claim.spans.filter((span) => span.state !== 'lost');
  const latest = checks[0];
  return (
    <header>
      <h2>Claim {claim.number}</h2>
      {sign && <SignWord sign={sign} />}
      <span className="small dim">{KIND_WORDS[claim.kind]}</span>
      {claim.risk === 'high' && (
        <span className="small dim">
          <i className="i i-high i-s" /> {RISK_WORDS.high}
        </span>
      )}
      <span className="small dim">
        {placesSentence(standing.map((span) => names[blockAt(screen.blocks, span.start)] ?? ''))}
      </span>
      <span className="grow" />
      <span className="was">
        {foundBy(checks, screen.directory)}
        {latest && `, ${when(latest.at, now)}`}
      </span>
    </header>
  );
};

/** A claim whose words are other than those that were checked. */
export const RecheckRow = ({ row }: { row: Row }) => {
  const { screen, now } = useRecheck();
  const { isOn, said, wiring } = useRowInSight(row.key);
  const { version, base, directory } = screen;
  const checkedOn = row.item.checks[0]?.version;
  const by = directory[version.by]?.name ?? 'somebody';
  return (
    <article className={`rc${isOn ? ' on' : ''}`} aria-label={`Claim ${row.item.claim.number}`} {...wiring}>
      <Head item={row.item} sign={said ? said.sign : row.item.claim.sign} />
      <OldNew
        item={row.item}
        blocks={screen.blocks}
        before={base && base.number === checkedOn ? screen.baseBlocks : null}
        titles={{
          before: (
            <>
              <b>Checked</b> {checkedOn ? `version ${checkedOn}` : ''}
            </>
          ),
          after: (
            <>
              <b>Now</b> version {version.number}, {by}, {when(version.at, now)}
            </>
          ),
        }}
      />
      <Changed item={row.item} />
      {said === undefined ? (
        <Ways row={row} isOn={isOn} />
      ) : (
        <DoneLine done={said} places={WAYS.map((told) => placeOfWay(row, told, screen.story))} />
      )}
    </article>
  );
};
