'use client';

import { useState } from 'react';
import { SEALED_BUNDLE } from '@/domain/sentences/bundle';
import type { Ability } from '@/domain/views';
import { ActButton } from '@/ui/act-button';
import { callBytes } from '@/ui/call';
import { TextField } from '@/ui/field';
import { RefusalLine } from '@/ui/refusal-line';
import { saveAs } from '@/ui/save-as';
import { useAct } from '@/ui/use-act';

interface Props {
  story: { id: string; slug: string };
  may: Ability;
}

/** The bundle with what its maker may read of what is confidential. The passphrase is in this form alone, and goes when it is made. */
export const SealedBundle = ({ story, may }: Props) => {
  const { act, busy, refusal, wrong, righted } = useAct();
  const [isMade, setMade] = useState(false);

  const submit = async (event: React.FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    if (!may.may) return;
    setMade(false);
    const typed = Object.fromEntries(new FormData(form));
    const bytes = await act(() => callBytes(`/stories/${story.id}/export/sealed-bundle`, typed));
    if (!bytes) return;
    saveAs(`${story.slug}.bundle.sealed`, bytes);
    form.reset();
    setMade(true);
  };

  return (
    <section className="export-form sealed-bundle" aria-labelledby="sealed-bundle">
      <h2 id="sealed-bundle">Sealed bundle</h2>
      <div>
        <p>{SEALED_BUNDLE.what}</p>
        <p className="dim">{SEALED_BUNDLE.recorded}</p>
      </div>
      <form className="export-take" onSubmit={submit} noValidate>
        {may.may && (
          <>
            <TextField
              label="Passphrase"
              name="passphrase"
              type="password"
              autoComplete="off"
              hint={SEALED_BUNDLE.lost}
              error={wrong('passphrase')}
              onChange={() => righted(['passphrase'])}
            />
            <TextField
              label="The same again"
              name="again"
              type="password"
              autoComplete="off"
              error={wrong('again')}
              onChange={() => righted(['again'])}
            />
          </>
        )}
        {!refusal?.fields && <RefusalLine refusal={refusal} />}
        <ActButton className="btn" type="submit" busy={busy} ability={may}>
          Make the sealed bundle
        </ActButton>
        <p className="dim" role="status">
          {busy && SEALED_BUNDLE.making}
          {isMade && SEALED_BUNDLE.made}
        </p>
      </form>
    </section>
  );
};
