const MAY_BE = 'del, s, strike, [style]';

const isStruck = (element: Element): boolean =>
  /^(del|s|strike)$/.test(element.localName) || /line-through/i.test(element.getAttribute('style') ?? '');

/**
 * Takes what its author struck out of foreign HTML, headings included: printed plain beside what took its place it would be
 * a false figure. How many passages of words there were, for who brings the text in is told.
 */
export function takeStruckOut(body: Element): number {
  // From the end, so that what lies in another such passage goes before it.
  const struck = [...body.querySelectorAll(MAY_BE)].filter(isStruck).reverse();
  let count = 0;
  for (const element of struck) {
    if (element.textContent?.trim()) count += 1;
    element.remove();
  }
  return count;
}
