'use client';

import { useRouter } from 'next/navigation';
import type { Ability, SignOffView } from '@/domain/views';
import { ActButton } from '@/ui/act-button';
import { call } from '@/ui/call';
import { useKept } from '@/ui/drafts/use-kept';
import { Field } from '@/ui/field';
import { RefusalLine } from '@/ui/refusal-line';
import { useAct } from '@/ui/use-act';

/** An editor takes a signature back, and says why: both stay in the trail. */
export const WithdrawForm = ({ story, ability }: { story: string; ability: Ability }) => {
  const router = useRouter();
  const [reason, setReason, sent] = useKept(
    { id: `stories/${story}/withdrawal`, says: 'a reason to withdraw a signature', href: `/stories/${story}/sign-off` },
    '',
  );
  const { busy, refusal, act, wrong } = useAct();
  const withdraw = async () => {
    if (!ability.may) return;
    const withdrawn = await act(() => call<SignOffView>('POST', `/stories/${story}/sign-off/withdrawal`, { reason }));
    if (!withdrawn) return;
    sent();
    router.refresh();
  };
  return (
    <form
      className="signform"
      onSubmit={(event) => {
        event.preventDefault();
        void withdraw();
      }}
    >
      {ability.may && (
        <Field label="Withdraw it, because" error={wrong('reason')}>
          {(wiring) => (
            <textarea
              className="field"
              rows={3}
              required
              {...wiring}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Field>
      )}
      <ActButton type="submit" ability={ability} busy={busy}>
        <i className="i i-void" /> Withdraw the signature
      </ActButton>
      {!wrong('reason') && <RefusalLine refusal={refusal} />}
    </form>
  );
};
