import { useRouter } from 'next/navigation';
import { useEffect, useRef } from 'react';
import type { Result } from '@/domain/refusal';

const OLD_MS = 10_000;

/**
 * What others did meanwhile comes in when the page is returned to; what is typed stays. `now`: when the server made the page;
 * `ask`: a call, made first: when the session has run out, that asks for the password here instead of leading away.
 */
export function useFreshPage(now: string, ask: () => Promise<Result<unknown>>) {
  const router = useRouter();
  const latest = useRef(ask);
  const isFirst = useRef(true);
  useEffect(() => {
    latest.current = ask;
  });
  useEffect(() => {
    // By this machine's own clock: the server's may be another, and a page would be old as soon as it came.
    const shownAt = Date.now();
    const refresh = () => void latest.current().then((answer) => answer.ok && router.refresh());
    const look = () => {
      if (document.visibilityState !== 'hidden' && Date.now() - shownAt > OLD_MS) refresh();
    };
    // What the back button brings may have been made long ago.
    if (isFirst.current && Date.now() - Date.parse(now) > OLD_MS) refresh();
    isFirst.current = false;
    document.addEventListener('visibilitychange', look);
    addEventListener('focus', look);
    return () => {
      document.removeEventListener('visibilitychange', look);
      removeEventListener('focus', look);
    };
  }, [router, now]);
}
