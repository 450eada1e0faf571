'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { ActButton } from '@/ui/act-button';
import { call } from '@/ui/call';
import { TextField } from '@/ui/field';
import { RefusalLine } from '@/ui/refusal-line';
import { useAct } from '@/ui/use-act';

export const OwnPassword = () => {
  const router = useRouter();
  const { act, busy, refusal, wrong } = useAct();
  const [isChanged, setChanged] = useState(false);

  const submit = async (event: React.FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    setChanged(false);
    const body = Object.fromEntries(new FormData(form));
    if (!(await act(() => call('POST', '/account/password', body)))) return;
    form.reset();
    setChanged(true);
    router.refresh();
  };

  return (
    <form className="stack" onSubmit={submit} noValidate>
      <h2 id="own-password">Change your password</h2>
      <TextField
        label="The one you have now"
        name="current"
        type="password"
        autoComplete="current-password"
        error={wrong('current')}
      />
      <TextField
        label="The new one"
        name="password"
        type="password"
        autoComplete="new-password"
        hint="At least 10 characters. A few words in a row do well. Your other sessions end."
        error={wrong('password')}
      />
      {!refusal?.fields && <RefusalLine refusal={refusal} />}
      <div className="acts">
        <ActButton className="btn main" type="submit" busy={busy}>
          Change password
        </ActButton>
        <span className="said" role="status">
          {isChanged && 'Changed. Your other sessions have ended.'}
        </span>
      </div>
    </form>
  );
};
