'use client';

import { useEffect } from 'react';

const warn = (event: BeforeUnloadEvent) => event.preventDefault();

/** A link inside the program would change the page without the browser noticing, so it is followed as one from outside. */
function leaveAloud(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (!link || link.target || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  event.stopPropagation();
  location.assign(link.href);
}

/** The browser asks before the page is left, as long as something typed is not saved. */
export function useLeaveWarning(isUnsaved: boolean): void {
  useEffect(() => {
    if (!isUnsaved) return;
    addEventListener('beforeunload', warn);
    addEventListener('click', leaveAloud, { capture: true });
    return () => {
      removeEventListener('beforeunload', warn);
      removeEventListener('click', leaveAloud, { capture: true });
    };
  }, [isUnsaved]);
}
