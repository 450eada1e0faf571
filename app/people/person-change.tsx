'use client';

import { useRouter } from 'next/navigation';
import { ROLE_DUTIES, ROLE_WORDS } from '@/domain/sentences/words';
import type { PersonView } from '@/domain/views-desk';
import { ROLES, type Role } from '@/domain/vocabulary';
import { ActButton } from '@/ui/act-button';
import { call } from '@/ui/call';
import { drop } from '@/ui/drafts/keeping';
import { useKept } from '@/ui/drafts/use-kept';
import { optionsOf, SelectField, TextField } from '@/ui/field';
import { RefusalLine } from '@/ui/refusal-line';
import { useAct } from '@/ui/use-act';

export const PersonChange = ({ person }: { person: PersonView }) => {
  const router = useRouter();
  const { act, busy, refusal, wrong } = useAct();
  const place = { id: `people/${person.id}`, says: `a change to the account of ${person.name}`, href: '/people' };
  const [{ name, role }, setTyped] = useKept(place, { name: person.name, role: person.role });
  const isSame = name === person.name && role === person.role;

  const submit = async (event: React.FormEvent) => {
    event.preventDefault();
    if (isSame || !(await act(() => call<PersonView>('PATCH', `/people/${person.id}`, { name, role })))) return;
    drop(place.id);
    router.refresh();
  };

  return (
    <form className="stack" onSubmit={submit}>
      <TextField
        label="Name"
        value={name}
        error={wrong('name')}
        onChange={(event) => setTyped({ name: event.target.value, role })}
      />
      <SelectField
        label="Role"
        hint={ROLE_DUTIES[role]}
        options={optionsOf(ROLES, ROLE_WORDS)}
        value={role}
        error={wrong('role')}
        onChange={(event) => setTyped({ name, role: event.target.value as Role })}
      />
      {!refusal?.fields && <RefusalLine refusal={refusal} />}
      <div className="acts">
        <ActButton type="submit" busy={busy} idle={isSame}>
          Save name and role
        </ActButton>
      </div>
    </form>
  );
};
