'use client';

import { useRouter } from 'next/navigation';
import type { TokenView } from '@/domain/views-desk';
import { ActButton } from '@/ui/act-button';
import { call } from '@/ui/call';
import { RefusalLine } from '@/ui/refusal-line';
import { useAct } from '@/ui/use-act';

export const RevokeToken = ({ token }: { token: TokenView }) => {
  const router = useRouter();
  const { act, busy, refusal } = useAct();
  const revoke = async () => {
    if (await act(() => call<TokenView>('DELETE', `/tokens/${token.id}`))) router.refresh();
  };
  return (
    <>
      <ActButton className="btn quiet" busy={busy} onAct={revoke}>
        Revoke<span className="vh"> {token.name}</span>
      </ActButton>
      <RefusalLine refusal={refusal} />
    </>
  );
};
