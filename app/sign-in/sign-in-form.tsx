'use client';

import { useState } from 'react';
import { ActButton } from '@/ui/act-button';
import { TextField } from '@/ui/field';
import { SentenceLine } from '@/ui/sentence-line';
import { signIn } from '@/ui/signed-session';

export const SignInForm = ({ next }: { next: string }) => {
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<string | null>(null);

  const submit = async (event: React.FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (busy) return;
    const data = new FormData(event.currentTarget);
    setBusy(true);
    setWrong(null);
    const refused = await signIn(String(data.get('email')), String(data.get('password')));
    // A whole page load: nothing of whoever sat here before stays in memory.
    if (refused === null) return location.assign(next);
    setWrong(refused);
    setBusy(false);
  };

  return (
    <form className="stack" method="post" onSubmit={submit}>
      <TextField label="E-mail address" name="email" type="email" autoComplete="username" required autoFocus />
      <TextField label="Password" name="password" type="password" autoComplete="current-password" required />
      <SentenceLine sentence={wrong} />
      <ActButton className="btn main wide" type="submit" busy={busy}>
        {busy ? 'Signing in …' : 'Sign in'}
      </ActButton>
    </form>
  );
};
