'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { ROLE_WORDS } from '@/domain/sentences/words';
import type { PersonView, TokenView } from '@/domain/views-desk';
import { ActButton } from '@/ui/act-button';
import { call } from '@/ui/call';
import { useKept } from '@/ui/drafts/use-kept';
import { SelectField, TextField } from '@/ui/field';
import { RefusalLine } from '@/ui/refusal-line';
import { SecretShown } from '@/ui/secret-shown';
import { fromWall } from '@/ui/time';
import { useAct } from '@/ui/use-act';

const PLACE = { id: 'tokens/new', says: 'the name of a new token', href: '/people' };

export const NewToken = ({ people }: { people: readonly PersonView[] }) => {
  const router = useRouter();
  const { act, busy, refusal, wrong } = useAct();
  const [name, setName, sent] = useKept(PLACE, '');
  const [token, setToken] = useState<string>();

  const submit = async (event: React.FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const data = new FormData(form);
    const body = {
      person: String(data.get('person')),
      name,
      expiresAt: fromWall(String(data.get('expiresAt'))),
    };
    const made = await act(() => call<TokenView & { token: string }>('POST', '/tokens', body));
    if (!made) return;
    form.reset();
    sent();
    setToken(made.token);
    router.refresh();
  };

  return (
    <>
      <form className="new-token" onSubmit={submit} noValidate>
        <SelectField
          label="Acts as"
          name="person"
          error={wrong('person')}
          options={people.map(({ id, name, role }) => ({
            value: id,
            label: `${name}, ${ROLE_WORDS[role].toLowerCase()}`,
          }))}
        />
        <TextField
          label="Name of the token"
          name="name"
          value={name}
          error={wrong('name')}
          autoComplete="off"
          onChange={(event) => setName(event.target.value)}
        />
        <TextField label="Expires" name="expiresAt" type="datetime-local" error={wrong('expiresAt')} />
        <ActButton type="submit" busy={busy}>
          Make a token
        </ActButton>
      </form>
      {!refusal?.fields && <RefusalLine refusal={refusal} />}
      {token && <SecretShown secret={token} onDone={() => setToken(undefined)} />}
    </>
  );
};
