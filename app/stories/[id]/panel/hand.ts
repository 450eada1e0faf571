/** The hand goes back to the text, so that the keys work again. */
export const backToText = () => document.querySelector<HTMLElement>('.galley')?.focus({ preventScroll: true });

/** Ctrl or Cmd with Enter sends what is typed on several lines. */
export const sends = (event: React.KeyboardEvent) => event.key === 'Enter' && (event.ctrlKey || event.metaKey);

/** A form that is sent by us: the page stays. */
export const submitting = (act: () => unknown) => (event: React.FormEvent) => {
  event.preventDefault();
  act();
};

/** Escape shuts a form at once, from any of its fields. */
export const leaving = (leave: () => void) => (event: React.KeyboardEvent) => {
  if (event.key !== 'Escape') return;
  event.preventDefault();
  leave();
};

/** Opens a list of choices under the hand: with it open, the arrows choose and nothing is sent before Enter. */
export function openChoices(select: HTMLSelectElement | null | undefined) {
  select?.focus();
  try {
    select?.showPicker();
  } catch {
    // A browser that cannot open it leaves it to the person.
  }
}
