'use client';

import { useState } from 'react';
import type { LastVerification, VerificationView } from '@/domain/views-verification';
import { ActButton } from './act-button';
import { call } from './call';
import { RefusalLine } from './refusal-line';
import { useAct } from './use-act';

interface Props {
  /** Where it is asked for, under /api/v1. */
  path: string;
  /** How many entries there are to go through. */
  total: number;
  last: LastVerification | null;
  /** Who did it last. */
  by: string;
}

const Outcome = ({ found }: { found: VerificationView }) => (
  <>
    <p role={found.holds ? 'status' : 'alert'} className={found.holds ? 'holds' : 'sentence'}>
      {found.sentence}
    </p>
    {found.signed && (
      <p className="dim">
        Compare the key with the fingerprint that your desk noted: <code>{found.signed.key}</code>
      </p>
    )}
  </>
);

/** Recomputes the chain on the screen, and says what holds; until somebody asks, what came of the last time. */
export const TrailVerify = ({ path, total, last, by }: Props) => {
  const { act, busy, refusal } = useAct();
  const [found, setFound] = useState<VerificationView | null>(null);
  const verify = async () => setFound(await act(() => call<VerificationView>('POST', path, {})));
  return (
    <section className="trail-verify" aria-label="Verification">
      <ActButton busy={busy} onAct={verify}>
        Verify
      </ActButton>
      <div className="told">
        {busy && <p className="dim">Recomputing {total.toLocaleString('en')} entries …</p>}
        {!busy && found && <Outcome found={found} />}
        {!busy && !found && last && (
          <p className={last.holds ? 'dim' : 'sentence'}>
            {by} {last.sentence}
          </p>
        )}
        {!busy && !found && !last && <p className="dim">Nobody has verified it here yet.</p>}
        <RefusalLine refusal={refusal} />
      </div>
    </section>
  );
};
