import { memo, useEffect, useRef } from 'react';
import { SIGN_WORDS } from '@/domain/sentences/words';
import type { ClaimRow } from '@/domain/views';
import type { Sign } from '@/domain/vocabulary';
import { useStory } from '../state/story-store';

/** The list has room for one word; the others are said to those who listen. Settled is the tick alone. */
const SHORT: Partial<Record<Sign, [before: string, seen: string, after: string]>> = {
  settled: ['settled', '', ''],
  barred: ['settled, ', 'not clear', ''],
  owed: ['settled, ', 'tick owed', ''],
  author: ['awaiting ', 'author', ''],
  answered: ['', 'answered', ', outcome owed'],
  second: ['awaiting ', 'second', ' check'],
};

const SignShort = ({ sign }: { sign: Sign }) => {
  const [before, seen, after] = SHORT[sign] ?? ['', SIGN_WORDS[sign], ''];
  return (
    <>
      {before && <span className="vh">{before}</span>}
      {seen}
      {after && <span className="vh">{after}</span>}
    </>
  );
};

/** That a correction of its words waits for a decision. */
const Pending = ({ claim }: { claim: string }) => {
  const waits = useStory((state) => state.corrections.some((one) => one.claim === claim));
  if (!waits) return null;
  return (
    <span title="A correction waits for a decision">
      <i className="i i-correction i-s" />
      <span className="vh"> correction undecided, </span>
    </span>
  );
};

interface Props {
  claim: ClaimRow;
  /** The one row that Tab stops at; ↑ and ↓ lead to the others. */
  stop: boolean;
}

export const ClaimRowLink = memo(({ claim, stop }: Props) => {
  const open = useStory((state) => state.open === claim.id);
  const selected = useStory((state) => state.selection.ids.has(claim.id));
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (open) link.current?.scrollIntoView({ block: 'nearest' });
  }, [open]);
  const words = claim.spans[0]?.exact ?? claim.statement;
  return (
    <a
      ref={link}
      className="row"
      data-claim={claim.id}
      data-sign={claim.sign}
      data-selected={selected || undefined}
      href={`#claim-${claim.number}`}
      aria-current={open || undefined}
      tabIndex={stop || open ? undefined : -1}
    >
      <span className="tick" aria-hidden="true">
        <i className="i i-check" />
      </span>
      <span className="n">
        {selected && <span className="vh">selected, </span>}
        {claim.number}
      </span>
      <i className="i i-s" />
      <span className="t cut-off">{claim.sign === 'lost' ? <span className="gone">{words}</span> : words}</span>
      <span className="st">
        <Pending claim={claim.id} />
        {claim.risk === 'high' && (
          <span title="High risk">
            <i className="i i-high" />
            <span className="vh"> high risk, </span>
          </span>
        )}
        <SignShort sign={claim.sign} />
      </span>
    </a>
  );
});
