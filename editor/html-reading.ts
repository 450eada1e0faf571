import { DROPPED, isUnseen } from './html-elements';
import type { Looks } from './inline-runs';
import { isLinkable } from './linkable';

/** Which elements of foreign HTML are left out, and what is a link: that depends on what it is read for. */
export interface HtmlReading {
  leavesOut: (element: Element) => boolean;
  /** Where an `a` leads; null where it counts for no link. */
  target: (element: Element) => string | null;
  /** The look of an element of which only the words are taken. */
  flat: (element: Element, looks: Looks) => Looks;
}

/** A text that comes in: what in it is the story's, with the links that the editor knows. */
export const INCOMING: HtmlReading = {
  leavesOut: (element) => DROPPED.has(element.localName) || isUnseen(element),
  target: (element) => {
    const href = (element.getAttribute('href') ?? '').trim();
    return isLinkable(href) ? href : null;
  },
  flat: (_, looks) => looks,
};

/** Case does not count in the names of attributes, as it does not for a browser; of two the first holds. */
const attributeOf = (element: Element, name: string): string | null =>
  [...element.attributes].find((one) => one.name.toLowerCase() === name)?.value ?? null;

/** An author's style shows even these. */
const NEVER_SHOWN: ReadonlySet<string> = new Set(['script', 'style', 'title']);

/** Browsers leave this white space out around an address, and no other. */
const AROUND = /^[\t\n\f\r ]+|[\t\n\f\r ]+$/g;

function written(element: Element): string | null {
  const href = element.localName === 'a' ? attributeOf(element, 'href') : null;
  // One that says nothing leads to the top of the page.
  return href === null ? null : href.replace(AROUND, '') || '#';
}

/**
 * A text that is about to be published: all that a browser may show, what is hidden or struck out as well, for the site's own
 * style may show it; and every link with its target as it is written, wherever it leads.
 */
export const PUBLISHED: HtmlReading = {
  leavesOut: (element) =>
    element.localName === 'template'
      ? attributeOf(element, 'shadowrootmode') === null
      : NEVER_SHOWN.has(element.localName) && attributeOf(element, 'style') === null,
  target: written,
  flat: (element, looks) => {
    const targets = [element, ...element.querySelectorAll('a')].flatMap((one) => written(one) ?? []);
    return targets.length > 0 ? { ...looks, href: [...new Set(targets)].join(' ') } : looks;
  },
};
