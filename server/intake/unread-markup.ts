import type { Unread } from '@/domain/clearance';

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
const END = new RegExp(`</${NAME}${SPACE}*>|<!doctype[^<>]*>`, 'iy');
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

/**
 * What of an HTML text keeps one from saying that a browser prints the words that are read of it, and no others: an element of
 * those above, or markup that one program reads otherwise than the next. Null where there is nothing.
 */
export function unreadMarkup(html: string): Unread | null {
  const unclear = (at: number): Unread => ({ markup: html.slice(at, at + 40).toWellFormed() });
  let at = html.indexOf('<');
  while (at !== -1) {
    let end: number | null = at + 1;
    const start = matchAt(START, html, at);
    if (start) {
      const [tag, name = '', isClosed] = start;
      const element = name.toLowerCase();
      if (PRINTS_OTHERWISE.has(element)) return { element };
      const ends = Object.hasOwn(ENDS, element) ? ENDS[element] : undefined;
      end = at + tag.length;
      if (ends) end = isClosed ? null : endOfText(html, end, ends);
    } else if (html.startsWith('<!--', at)) end = endOfComment(html, at);
    else if (matchAt(END, html, at)) end = END.lastIndex;
    else if (MARKUP.test(html.charAt(at + 1))) end = null;
    if (end === null) return unclear(at);
    at = html.indexOf('<', end);
  }
  return null;
}
