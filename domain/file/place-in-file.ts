/** A part of a picture, its edges in whole per cent of width and height, from its upper left corner. */
export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** A stretch of a recording, in whole seconds from its beginning. */
export interface Stretch {
  from: number;
  to: number;
}

/** Lines of a text, counted from 1, the first and the last taken along. */
export interface Lines {
  first: number;
  last: number;
}

const BOX = /Box (\d{1,3})–(\d{1,3}) % across, (\d{1,3})–(\d{1,3}) % down/;
const STRETCH = /(\d{2,}:\d{2}:\d{2})(?:–(\d{2,}:\d{2}:\d{2}))?/;

const PAGE = /\bpp?\.\s?(\d+)(?:[–-]\d+)?/;
const LINES = /\blines? (\d+)(?:[–-](\d+))?/;

const percent = (share: number) => Math.round(Math.min(1, Math.max(0, share)) * 100);
const pair = (one: number, other: number): [number, number] => [Math.min(one, other), Math.max(one, other)];

/** The box between two points, each as shares of width and height; whichever way the hand drew it. */
export function boxBetween(one: { x: number; y: number }, other: { x: number; y: number }): Box {
  const [left, right] = pair(percent(one.x), percent(other.x));
  const [top, bottom] = pair(percent(one.y), percent(other.y));
  return { left, right, top, bottom };
}

/** Whether it holds any of the picture. */
export const isBox = ({ left, right, top, bottom }: Box): boolean =>
  left >= 0 && top >= 0 && left < right && top < bottom && right <= 100 && bottom <= 100;

/** "00:07:41" */
export function timecode(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}

const secondsIn = (code: string) => code.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);

export const boxPlace = ({ left, right, top, bottom }: Box): string =>
  `Box ${left}–${right} % across, ${top}–${bottom} % down`;

/** One moment where the stretch has no length. */
export const stretchPlace = ({ from, to }: Stretch): string =>
  to > from ? `${timecode(from)}–${timecode(to)}` : timecode(from);

/** "p. 4" */
export const pagePlace = (page: number): string => `p. ${page}`;

/** "line 12", "lines 12–14" */
export const linesPlace = ({ first, last }: Lines): string =>
  last > first ? `lines ${first}–${last}` : `line ${first}`;

/** The page that a locator names, the first of several; null where it names none. */
export function pageIn(locator: string): number | null {
  const page = Number(PAGE.exec(locator)?.[1] ?? 0);
  return page > 0 ? page : null;
}

/** The lines that a locator names; null where it names none. */
export function linesIn(locator: string): Lines | null {
  const found = LINES.exec(locator);
  const first = Number(found?.[1] ?? 0);
  return first > 0 ? { first, last: Math.max(first, Number(found?.[2] ?? first)) } : null;
}

/** The box that a locator names; null where it names none. */
export function boxIn(locator: string): Box | null {
  const found = BOX.exec(locator);
  if (!found) return null;
  const [left = 0, right = 0, top = 0, bottom = 0] = found.slice(1).map(Number);
  const box = { left, right, top, bottom };
  return isBox(box) ? box : null;
}

/** The stretch that a locator names; null where it names none. */
export function stretchIn(locator: string): Stretch | null {
  const found = STRETCH.exec(locator);
  if (!found) return null;
  const from = secondsIn(found[1] ?? '');
  return { from, to: found[2] ? Math.max(from, secondsIn(found[2])) : from };
}

/** A locator with another place of the same kind, or with one where it had none; what else it says stays. */
export function withPlace(locator: string, place: string): string {
  const kind = [BOX, PAGE, LINES].find((one) => one.test(place)) ?? STRETCH;
  if (kind.test(locator)) return locator.replace(kind, place);
  return locator.trim() === '' ? place : `${locator.trim()}, ${place}`;
}
