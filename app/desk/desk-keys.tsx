'use client';

import { useRouter } from 'next/navigation';
import { KeysBar } from '@/ui/keys-bar';
import { useKeys } from '@/ui/use-keys';

const HINTS = [
  { keys: ['j', 'k'], does: 'next, previous' },
  { keys: ['Enter'], does: 'open' },
  { keys: ['n'], does: 'next thing that waits on you' },
  { keys: ['/'], does: 'find' },
];

const stories = (): HTMLAnchorElement[] => [...document.querySelectorAll<HTMLAnchorElement>('a[data-step]')];

function step(by: 1 | -1): void {
  const links = stories();
  const at = links.findIndex((link) => link.matches(':focus'));
  const next = at < 0 ? 0 : Math.min(links.length - 1, Math.max(0, at + by));
  links[next]?.focus();
}

/** The desk's keys: j and k move the focus from story to story, so Enter opens it as it opens any link. */
export const DeskKeys = ({ canCreate }: { canCreate: boolean }) => {
  const router = useRouter();
  const next = () => document.querySelector<HTMLAnchorElement>('a[data-next]')?.click();
  useKeys({ j: () => step(1), k: () => step(-1), n: next, ...(canCreate && { w: () => router.push('/stories/new') }) });
  return <KeysBar hints={canCreate ? [...HINTS, { keys: ['w'], does: 'new story' }] : HINTS} />;
};
