'use client';

import { useRouter } from 'next/navigation';
import type { DeskSettings } from '@/domain/desk';
import { call } from '@/ui/call';
import { RefusalLine } from '@/ui/refusal-line';
import { TickBox } from '@/ui/tick-box';
import { useAct } from '@/ui/use-act';

/** How the desk works: for every story, from the next request on. */
export const DeskSetting = ({ desk }: { desk: DeskSettings }) => {
  const router = useRouter();
  const { act, busy, refusal } = useAct();
  const turn = async (changed: Partial<DeskSettings>) => {
    const body = { ...desk, ...changed };
    if (await act(() => call<DeskSettings>('PATCH', '/desk', body))) router.refresh();
  };
  return (
    <section className="stack desk-settings" aria-labelledby="desk-settings">
      <h2 id="desk-settings">How the desk works</h2>
      <TickBox
        label="Second checks are blind"
        hint="Whoever may give the second check does not see the first finding until they have given theirs. It holds for every story at once, and the desk’s trail keeps who changed it."
        checked={desk.blindSecondCheck}
        aria-busy={busy || undefined}
        onChange={() => void turn({ blindSecondCheck: !desk.blindSecondCheck })}
      />
      <TickBox
        label="Authors decide corrections too"
        hint="An author of a story accepts, amends or declines the corrections proposed on it. Otherwise only editors do."
        checked={desk.authorsDecide}
        aria-busy={busy || undefined}
        onChange={() => void turn({ authorsDecide: !desk.authorsDecide })}
      />
      <RefusalLine refusal={refusal} />
    </section>
  );
};
