'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { PersonView } from '@/domain/views-desk';
import { ActButton } from '@/ui/act-button';
import { call } from '@/ui/call';
import { TextField } from '@/ui/field';
import { RefusalLine } from '@/ui/refusal-line';
import { useAct } from '@/ui/use-act';

/** A password that the administrator hands on by word of mouth; it ends every session of the person. */
export const PasswordReset = ({ person, isMe }: { person: PersonView; isMe: boolean }) => {
  const router = useRouter();
  const { act, busy, refusal, wrong } = useAct();
  const [password, setPassword] = useState('');
  const [isSet, setIsSet] = useState(false);

  const submit = async (event: React.FormEvent) => {
    event.preventDefault();
    setIsSet(false);
    if (!(await act(() => call<PersonView>('POST', `/people/${person.id}/password`, { password })))) return;
    setPassword('');
    setIsSet(true);
    router.refresh();
  };

  if (isMe) return <p className="dim">Your own password is changed on your account’s page, by the one you have now.</p>;
  return (
    <form className="stack" onSubmit={submit}>
      <TextField
        label="New password"
        type="text"
        autoComplete="off"
        spellCheck={false}
        hint="At least 10 characters. Tell it to them in person; they change it on their account’s page."
        value={password}
        error={wrong('password')}
        onChange={(event) => setPassword(event.target.value)}
      />
      {!refusal?.fields && <RefusalLine refusal={refusal} />}
      <div className="acts">
        <ActButton type="submit" busy={busy} idle={password === ''}>
          Set password
        </ActButton>
        <span className="said" role="status">
          {isSet && 'Set. Their sessions have ended.'}
        </span>
      </div>
    </form>
  );
};
