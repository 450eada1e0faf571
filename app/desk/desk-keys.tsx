'use client';

import { useRouter } from 'next/navigation';
import { KeysBar } from '@/ui/keys-bar';
import { stepLinks } from '@/ui/step-links';
import { useKeys } from '@/ui/use-keys';

const HINTS = [
  { keys: ['j', 'k'], does: 'next, previous' },
  { keys: ['Enter'], does: 'open' },
  { keys: ['n'], does: 'next thing that waits on you' },
  { keys: ['/'], does: 'find' },
];

/** The desk's keys: j and k move the focus from story to story, so Enter opens it as it opens any link. */
export const DeskKeys = ({ canCreate }: { canCreate: boolean }) => {
  const router = useRouter();
  const next = () => document.querySelector<HTMLAnchorElement>('a[data-next]')?.click();
  useKeys({
    j: () => stepLinks(1),
    k: () => stepLinks(-1),
    n: next,
    ...(canCreate && { w: () => router.push('/stories/new') }),
  });
  return <KeysBar hints={canCreate ? [...HINTS, { keys: ['w'], does: 'new story' }] : HINTS} />;
};
