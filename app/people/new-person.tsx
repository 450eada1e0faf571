'use client';

import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { ROLE_DUTIES, ROLE_WORDS } from '@/domain/sentences/words';
import type { PersonView } from '@/domain/views-desk';
import { ROLES, type Role } from '@/domain/vocabulary';
import { ActButton } from '@/ui/act-button';
import { call } from '@/ui/call';
import { useKept } from '@/ui/drafts/use-kept';
import { optionsOf, SelectField, TextField } from '@/ui/field';
import { RefusalLine } from '@/ui/refusal-line';
import { useAct } from '@/ui/use-act';

const PLACE = { id: 'people/new', says: 'a new person', href: '/people' };
const NOBODY: { name: string; email: string; role: Role } = { name: '', email: '', role: 'reporter' };

export const NewPerson = () => {
  const router = useRouter();
  const { act, busy, refusal, wrong } = useAct();
  const [typed, setTyped, sent] = useKept(PLACE, NOBODY);
  const [added, setAdded] = useState<string>();
  const form = useRef<HTMLFormElement>(null);

  const submit = async (event: React.FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const body = Object.fromEntries(new FormData(event.currentTarget));
    setAdded(undefined);
    const person = await act(() => call<PersonView>('POST', '/people', body));
    if (!person) return;
    form.current?.reset();
    sent();
    setAdded(person.name);
    router.refresh();
  };

  return (
    <form className="stack" ref={form} onSubmit={submit} noValidate aria-labelledby="new-person">
      <h2 id="new-person">Add a person</h2>
      <TextField
        label="Name"
        name="name"
        value={typed.name}
        error={wrong('name')}
        autoComplete="off"
        onChange={(event) => setTyped({ ...typed, name: event.target.value })}
      />
      <TextField
        label="E-mail address"
        name="email"
        type="email"
        value={typed.email}
        error={wrong('email')}
        autoComplete="off"
        onChange={(event) => setTyped({ ...typed, email: event.target.value })}
      />
      <SelectField
        label="Role"
        name="role"
        hint={ROLE_DUTIES[typed.role]}
        options={optionsOf(ROLES, ROLE_WORDS)}
        value={typed.role}
        error={wrong('role')}
        onChange={(event) => setTyped({ ...typed, role: event.target.value as Role })}
      />
      <TextField
        label="First password"
        name="password"
        autoComplete="off"
        spellCheck={false}
        hint="At least 10 characters. Tell it to them in person; they change it on their account’s page."
        error={wrong('password')}
      />
      {!refusal?.fields && <RefusalLine refusal={refusal} />}
      <div className="acts">
        <ActButton className="btn main" type="submit" busy={busy}>
          Add
        </ActButton>
        <span className="said" role="status">
          {added && `${added} can sign in now.`}
        </span>
      </div>
    </form>
  );
};
