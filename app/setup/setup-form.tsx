'use client';

import { ActButton } from '@/ui/act-button';
import { call } from '@/ui/call';
import { TextField } from '@/ui/field';
import { RefusalLine } from '@/ui/refusal-line';
import { signIn } from '@/ui/signed-session';
import { useAct } from '@/ui/use-act';

export const SetupForm = () => {
  const { act, busy, refusal, wrong } = useAct();

  const submit = async (event: React.FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const text = (name: string) => String(data.get(name) ?? '');
    const body = { code: text('code'), name: text('name'), email: text('email'), password: text('password') };
    const opened = await act(() => call<{ email: string }>('POST', '/setup', body));
    if (!opened) return;
    const refused = await signIn(opened.email, body.password);
    location.assign(refused === null ? '/' : '/sign-in');
  };

  return (
    <form className="stack" method="post" onSubmit={submit}>
      <TextField label="One-time code" name="code" error={wrong('code')} autoComplete="off" required autoFocus />
      <TextField label="Your name" name="name" error={wrong('name')} autoComplete="name" required />
      <TextField
        label="E-mail address"
        name="email"
        type="email"
        error={wrong('email')}
        autoComplete="username"
        required
      />
      <TextField
        label="Password"
        name="password"
        type="password"
        hint="At least 10 characters. A few words in a row do well."
        error={wrong('password')}
        autoComplete="new-password"
        required
      />
      {!refusal?.fields && <RefusalLine refusal={refusal} />}
      <ActButton className="btn main wide" type="submit" busy={busy}>
        Open the desk
      </ActButton>
    </form>
  );
};
