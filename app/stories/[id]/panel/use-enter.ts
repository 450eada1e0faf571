import { useEffect, useRef } from 'react';

/** Enter records from the text and from the pad; in a button, link or field it means what it always means. */
export function useEnter(give: () => void) {
  const latest = useRef(give);
  useEffect(() => {
    latest.current = give;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { target } = event;
      const here = target === document.body || (target instanceof Element && target.matches('.galley, .pad input'));
      if (event.key !== 'Enter' || !here || event.defaultPrevented || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
