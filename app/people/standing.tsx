'use client';

import { useRouter } from 'next/navigation';
import type { PersonView } from '@/domain/views-desk';
import { ActButton } from '@/ui/act-button';
import { call } from '@/ui/call';
import { RefusalLine } from '@/ui/refusal-line';
import { useAct } from '@/ui/use-act';

/** Whether the person still works here. Nobody is deleted: what they decided keeps their name. */
export const Standing = ({ person }: { person: PersonView }) => {
  const router = useRouter();
  const { act, busy, refusal } = useAct();
  const isActive = person.deactivatedAt === null;

  const turn = async () => {
    if (await act(() => call<PersonView>('PATCH', `/people/${person.id}`, { active: !isActive }))) router.refresh();
  };

  return (
    <div className="stack">
      <p className="hint">
        {isActive
          ? 'Somebody who leaves is deactivated: they are signed out at once, and their tokens stop. They can be reactivated.'
          : 'Reactivated, they sign in again with the password they had.'}
      </p>
      <RefusalLine refusal={refusal} />
      <div className="acts">
        <ActButton busy={busy} onAct={turn}>
          {isActive ? 'Deactivate' : 'Reactivate'} {person.name}
        </ActButton>
      </div>
    </div>
  );
};
