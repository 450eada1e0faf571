import type { Unread } from '@/domain/clearance';
import { LinkNesting } from './link-nesting';

/**
 * Elements that print what does not stand in the text between tags, or inside which browsers go by other rules than the
 * reader does, some of them by whether scripts run.
 */
const PRINTS_OTHERWISE: ReadonlySet<string> = new Set(
  (
    'datalist embed fencedframe frame frameset iframe input math noembed noframes noscript object optgroup option ' +
    'plaintext portal select svg textarea xmp'
  ).split(' '),
);

/** What stands in them is no markup up to their own end. */
const ENDS: Readonly<Record<string, RegExp>> = {
  script: /<\/script([\t\n\f\r ]*>)?/gi,
  style: /<\/style([\t\n\f\r ]*>)?/gi,
  title: /<\/title([\t\n\f\r ]*>)?/gi,
};

const SPACE = '[\\t\\n\\f\\r ]';
const VALUE = `"[^"]*"|'[^']*'|[^\\t\\n\\f\\r "'=<>\`]+`;
const ATTRIBUTE = `${SPACE}+[^\\t\\n\\f\\r "'<>/=]+(?:${SPACE}*=${SPACE}*(?:${VALUE}))?`;
const NAME = '[a-z][a-z\\d:_.-]*';

const START = new RegExp(`<(${NAME})(?:${ATTRIBUTE})*${SPACE}*(/?)>`, 'iy');
const END = new RegExp(`</(${NAME})${SPACE}*>|<!doctype[^<>]*>`, 'iy');
const MARKUP = /[a-z/!?]/i;

const matchAt = (form: RegExp, html: string, at: number): RegExpExecArray | null => {
  form.lastIndex = at;
  return form.exec(html);
};

/** Where a comment ends; null where not all programs agree on it. */
function endOfComment(html: string, at: number): number | null {
  const from = at + '<!--'.length;
  const end = html.indexOf('-->', from);
  const text = html.slice(from, end);
  return end === -1 || /^-?>|--!>/.test(text) ? null : end + '-->'.length;
}

/** The same of the text of a script, a style sheet or a title. */
function endOfText(html: string, from: number, ends: RegExp): number | null {
  const end = matchAt(ends, html, from);
  if (!end?.[1] || html.slice(from, end.index).includes('<!--')) return null;
  return end.index + end[0].length;
}

/** What begins with `<`. `end`: where what follows it begins; null where programs do not agree on it. */
interface Tag {
  element: string | null;
  end: number | null;
}

function startTag([tag, name = '', isClosed]: RegExpExecArray, html: string, at: number, links: LinkNesting): Tag {
  const element = name.toLowerCase();
  const ends = Object.hasOwn(ENDS, element) ? ENDS[element] : undefined;
  const after = at + tag.length;
  if (ends) return { element, end: isClosed ? null : endOfText(html, after, ends) };
  return { element, end: links.opens(element, tag) ? after : null };
}

function endTag([tag, name]: RegExpExecArray, at: number, links: LinkNesting): Tag {
  const isFollowed = name === undefined || links.closes(name.toLowerCase());
  return { element: null, end: isFollowed ? at + tag.length : null };
}

function tagAt(html: string, at: number, links: LinkNesting): Tag {
  const start = matchAt(START, html, at);
  if (start) return startTag(start, html, at, links);
  if (html.startsWith('<!--', at)) return { element: null, end: endOfComment(html, at) };
  const end = matchAt(END, html, at);
  if (end) return endTag(end, at, links);
  return { element: null, end: MARKUP.test(html.charAt(at + 1)) ? null : at + 1 };
}

/**
 * What of an HTML text keeps one from saying that a browser prints the words that are read of it, and no others: an element of
 * those above, or markup that one program reads otherwise than the next. Null where there is nothing.
 */
export function unreadMarkup(html: string): Unread | null {
  const links = new LinkNesting();
  let link = 0;
  const unclear = (at: number): Unread => ({ markup: html.slice(at, at + 40).toWellFormed() });
  for (let at = html.indexOf('<'); at !== -1; ) {
    const wasOpen = links.isOpen;
    const { element, end } = tagAt(html, at, links);
    if (element !== null && PRINTS_OTHERWISE.has(element)) return { element };
    if (end === null) return unclear(at);
    if (!wasOpen) link = at;
    at = html.indexOf('<', end);
  }
  return links.isOpen ? unclear(link) : null;
}
