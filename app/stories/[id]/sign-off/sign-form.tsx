'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { Ability, SignOffView } from '@/domain/views';
import { ActButton } from '@/ui/act-button';
import { call } from '@/ui/call';
import { TextField } from '@/ui/field';
import { RefusalLine } from '@/ui/refusal-line';
import { useAct } from '@/ui/use-act';

interface Props {
  story: string;
  version: number;
  claimsDigest: string;
  name: string;
  ability: Ability;
  blocked: boolean;
}

const BLOCKED: Ability = { may: false, why: 'It can be signed when nothing stands in the way any more.' };

/** Signing asks for the password again, and binds exactly what the page shows. It has no key. */
export const SignForm = ({ story, version, claimsDigest, name, ability, blocked }: Props) => {
  const router = useRouter();
  const [password, setPassword] = useState('');
  const { busy, refusal, setRefusal, act, wrong } = useAct();
  const may = ability.may && blocked ? BLOCKED : ability;
  const sign = async () => {
    if (!may.may) return;
    const body = { password, version, claimsDigest };
    const signed = await act(() => call<SignOffView>('POST', `/stories/${story}/sign-off`, body));
    if (signed) router.refresh();
  };
  const stale = refusal?.code === 'stale' || refusal?.code === 'blocked';
  const lookAgain = () => {
    setRefusal(null);
    router.refresh();
  };
  return (
    <form
      className="signform"
      onSubmit={(event) => {
        event.preventDefault();
        void sign();
      }}
    >
      {may.may && (
        <TextField
          label={`Password of ${name}`}
          type="password"
          autoComplete="current-password"
          required
          value={password}
          error={wrong('password')}
          onChange={(event) => setPassword(event.target.value)}
        />
      )}
      {!wrong('password') && <RefusalLine refusal={refusal} />}
      {stale && (
        <button className="btn" type="button" onClick={lookAgain}>
          Look again
        </button>
      )}
      <ActButton className="btn main" type="submit" ability={may} busy={busy}>
        <i className="i i-sign" /> Sign off version {version}
      </ActButton>
    </form>
  );
};
