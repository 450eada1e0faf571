'use client';

import { useState } from 'react';
import { sourceNamedSentence } from '@/domain/sentences/confidential-sources';
import { SOURCE_KIND_WORDS } from '@/domain/sentences/words';
import type { ConfidentialSourceScreen, OpenedConfidentialSource } from '@/domain/views-confidential-source';
import { ActButton } from '@/ui/act-button';
import { call } from '@/ui/call';
import { RefusalLine } from '@/ui/refusal-line';
import { useAct } from '@/ui/use-act';
import { ChangeForm } from './change-form';
import { ContactForm } from './contact-form';
import { OpenedSource } from './opened-source';
import { WhoSees } from './who-sees';

/** One confidential source: shut until it is opened, which the trail keeps. */
export const SourceDesk = ({ screen }: { screen: ConfidentialSourceScreen }) => {
  const { me, now, directory } = screen;
  const [opened, setOpened] = useState<OpenedConfidentialSource | null>(null);
  const { act, busy, refusal } = useAct();
  const source = opened ?? screen.source;
  const open = async () => {
    const path = `/confidential-sources/${source.id}/opening`;
    setOpened(await act(() => call<OpenedConfidentialSource>('POST', path, {})));
  };
  return (
    <div className="columns">
      <div>
        <h1>{source.name}</h1>
        <p className="lead">
          <span className="tag">
            <i className="i i-s i-lock" /> Confidential
          </span>{' '}
          {SOURCE_KIND_WORDS[source.kind]}.{' '}
          {sourceNamedSentence(source.people.map((one) => directory[one]?.name ?? 'somebody'))}
        </p>
        {opened ? (
          <OpenedSource source={opened} directory={directory} now={now} onChanged={setOpened} />
        ) : (
          <p className="open-it">
            <ActButton className="btn main" ability={source.abilities.open} busy={busy} onAct={() => void open()}>
              Open it
            </ActButton>
            <span className="dim">The trail keeps that you did, for those named.</span>
          </p>
        )}
        <RefusalLine refusal={refusal} />
      </div>
      <aside aria-label="Changes to this source">
        {opened && <ContactForm key={opened.contacts.length} source={opened} me={me} onChanged={setOpened} />}
        {opened && <ChangeForm source={opened} onChanged={setOpened} />}
        <WhoSees key={source.people.join(' ')} source={source} directory={directory} onChanged={setOpened} />
      </aside>
    </div>
  );
};
