'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { ruleDifferences } from '@/domain/sentences/rule-lines';
import type { RulesPreview, RulesView } from '@/domain/views-rules';
import { call } from '@/ui/call';
import { useKept } from '@/ui/drafts/use-kept';
import { useAct } from '@/ui/use-act';
import { ChangeAside } from './change-aside';
import { FindingFields } from './finding-fields';
import { KindFields } from './kind-fields';
import { PresetChoice } from './preset-choice';
import { RiskFields } from './risk-fields';
import type { TypedRules } from './typed-rules';

const PLACE = { id: 'rules', says: 'a change to the house rules', href: '/rules' };

/** A preview, and the rules that it is of. */
export interface Previewed {
  of: string;
  preview: RulesPreview;
}

/** Rules being made: fields, what they say otherwise than those in force, and what they would do; then they may be put in force. */
export const RulesDesk = ({ present }: { present: RulesView }) => {
  const router = useRouter();
  const { act, busy, refusal } = useAct();
  const [typed, setTyped, sent] = useKept<TypedRules | null>(PLACE, null);
  const [seen, setSeen] = useState<Previewed | null>(null);
  const { rules, basedOn } = typed ?? present;
  const differences = ruleDifferences(present.rules, rules);
  const of = JSON.stringify([present.version, rules]);
  const preview = seen?.of === of ? seen.preview : null;

  const look = async () => {
    const body = { version: present.version, rules, basedOn };
    const found = await act(() => call<RulesPreview>('POST', '/rules/preview', body));
    if (!found) return;
    setSeen({ of, preview: found });
    if (found.version !== present.version) router.refresh();
  };
  const put = async () => {
    const saved = await act(() => call<RulesView>('PUT', '/rules', { version: present.version, rules, basedOn }));
    if (saved) sent();
    setSeen(null);
    router.refresh();
  };
  const change = (changed: TypedRules['rules']) => setTyped({ rules: changed, basedOn });

  return (
    <section className="rules-desk" aria-labelledby="other-rules">
      <h2 id="other-rules">Make other rules</h2>
      <div>
        <div className="stack">
          <PresetChoice chosen={basedOn} onChoose={setTyped} />
          <RiskFields rules={rules} onChange={change} />
          <KindFields rules={rules} onChange={change} />
          <FindingFields rules={rules} onChange={change} />
        </div>
        <ChangeAside
          version={present.version + 1}
          differences={differences}
          preview={preview}
          busy={busy}
          refusal={refusal}
          onLook={look}
          onPut={put}
          onGiveUp={sent}
        />
      </div>
    </section>
  );
};
