'use client';

import { useRouter } from 'next/navigation';
import { KeysBar } from '@/ui/keys-bar';
import { useKeys } from '@/ui/use-keys';

const HINTS = [
  { keys: ['j', 'k'], does: 'next, previous claim' },
  { keys: ['Enter'], does: 'open it' },
  { keys: ['p'], does: 'print the report' },
  { keys: ['Esc'], does: 'back to the text' },
];

/** The keys go from claim to claim down the page. */
function step(by: 1 | -1) {
  const links = [...document.querySelectorAll<HTMLElement>('.bh > a')];
  const here = links.findIndex((link) => link.matches(':focus'));
  const next = here === -1 && by === -1 ? links.length - 1 : here + by;
  links[Math.min(links.length - 1, Math.max(0, next))]?.focus();
}

/** Signing has no key: it is done by hand. */
export const SignOffKeys = ({ story }: { story: string }) => {
  const router = useRouter();
  useKeys({
    j: () => step(1),
    k: () => step(-1),
    p: () => print(),
    Escape: () => document.querySelector(':popover-open') ?? router.push(`/stories/${story}`),
  });
  return <KeysBar hints={HINTS} />;
};
