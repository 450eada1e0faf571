'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { NO_UNDO_OF_RECHECKS } from '@/domain/sentences/recheck';
import type { RecheckScreen } from '@/domain/views-text';
import { KeysBar } from '@/ui/keys-bar';
import { StoryCrumb } from '@/ui/story-crumb';
import { TopBar } from '@/ui/top-bar';
import { useKeys } from '@/ui/use-keys';
import { RecheckRow } from './recheck-row';
import { RecheckRoom, useRecheck } from './recheck-state';
import { compareHref, RecheckStrip } from './recheck-strip';
import { Tray } from './tray';

const HINTS = [
  { keys: ['j', 'k'], does: 'next, previous' },
  { keys: ['s'], does: 'stands' },
  { keys: ['a'], does: 'check again' },
  { keys: ['A'], does: 'reopen' },
  { keys: ['o'], does: 'old words back' },
  { keys: ['w'], does: 're-attach' },
  { keys: ['8'], does: 'close as cut' },
  { keys: ['v'], does: 'read, it stands' },
  { keys: ['u'], does: 'undo' },
  { keys: ['d'], does: 'the whole edit' },
  { keys: ['Esc'], does: 'back to the text' },
];

const Nothing = () => {
  const { screen } = useRecheck();
  return (
    <div className="nothing">
      <h2>Nothing to recheck</h2>
      <p>
        Every check on this story was made on the words as they stand in version {screen.version.number}, or was not
        made yet.
      </p>
      <Link className="btn" href={`/stories/${screen.story.id}`}>
        Back to the text
      </Link>
    </div>
  );
};

function useRecheckKeys() {
  const { screen, rows, on, setOn, tell } = useRecheck();
  const router = useRouter();
  const step = (by: 1 | -1) => {
    const at = rows.findIndex((row) => row.key === on);
    const next = rows[Math.min(rows.length - 1, Math.max(0, at + by))];
    if (next) setOn(next.key);
  };
  const edit = compareHref(screen);
  useKeys({
    j: () => step(1),
    k: () => step(-1),
    d: () => edit && router.push(edit),
    u: () => tell(NO_UNDO_OF_RECHECKS),
    Escape: () => document.querySelector(':popover-open') ?? router.push(`/stories/${screen.story.id}`),
  });
}

const Screen = () => {
  const { screen, rows, done, told } = useRecheck();
  useRecheckKeys();
  const rechecks = rows.filter((row) => row.asks === 'recheck');
  const me = screen.directory[screen.me];
  return (
    <div className="page-wide page-recheck">
      {me && <TopBar me={me} crumb={<StoryCrumb story={screen.story} at={[{ label: 'Recheck' }]} />} />}
      <RecheckStrip />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls */}
      <main tabIndex={0} aria-label="Claims to recheck">
        <p className="told" role="status" hidden={told === ''}>
          {told}
        </p>
        {rechecks.map((row) => (
          <RecheckRow key={row.key} row={row} />
        ))}
        {rows.length === 0 && <Nothing />}
        {rechecks.length === 0 && rows.length > 0 && (
          <p className="nothing dim">No checked words changed. What is left stands at the side.</p>
        )}
        {rows.length > 0 && rows.every((row) => done.has(row.key)) && (
          <p className="nothing">
            That was the last.{' '}
            <Link className="link" href={`/stories/${screen.story.id}`}>
              Back to the text
            </Link>
          </p>
        )}
      </main>
      <Tray />
      <KeysBar hints={HINTS} />
    </div>
  );
};

/** The recheck screen: what a new version did to the check, and the ways on. */
export const RecheckDesk = ({ screen, now }: { screen: RecheckScreen; now: string }) => (
  <RecheckRoom screen={screen} now={now}>
    <Screen />
  </RecheckRoom>
);
