const links = (): HTMLAnchorElement[] => [...document.querySelectorAll<HTMLAnchorElement>('a[data-step]')];

/** Moves the focus along the links of a list (`data-step`), so that Enter opens one as it opens any link. */
export function stepLinks(by: 1 | -1): void {
  const all = links();
  const at = all.findIndex((link) => link.matches(':focus'));
  const next = at < 0 ? 0 : Math.min(all.length - 1, Math.max(0, at + by));
  all[next]?.focus();
}
