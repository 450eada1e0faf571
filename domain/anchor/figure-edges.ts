import { ADDED, COMPARED, NO_SIGN_AFTER } from './figure-signs';
import { UNSPACED } from './words';

/** Words that count in Chinese and Japanese, where no space tells whether more of the figure stands beside them. */
export const HAN = '〇零一二三四五六七八九十百千万萬亿億兆两兩廿卅壱弐参壹贰貳叁參肆伍陆陸柒捌玖拾佰仟';
const COUNT = `[\\p{N}${HAN}]`;
/** Words that end with one of those ("统一", "之一", "周三"): a figure behind one begins anew. */
const NO_COUNT = '[统統之唯单單专專同逐划劃合归歸任每某这這那另其]一|[周週期拜][一二三四五六]';
/** After these a point ends a sentence, or says that something is left out. */
const NO_POINT_AFTER = '(?<![\\p{L}\\p{M}\\p{N}\\p{Pe}\\p{Pf}.,!?…])';
const POINT = '[.,·٫]';
const JOINT = '[.,:٫٬·/⁄∕×±・点點]';
/** Spaces at which no line breaks stand between thousands. */
const THIN = '[\\u00a0\\u2009\\u202f]';
/** What a figure in digits begins with. */
const FIGURE = `\\p{Sc}?${POINT}?\\p{N}`;

/** What stands before a place inside a figure, and what behind it. */
const SIDES: readonly [before: string, behind: string][] = [
  [`${COUNT}(?<!${NO_COUNT})`, COUNT],
  [COUNT, `${JOINT}${COUNT}`],
  [`${COUNT}${JOINT}`, COUNT],
  [`${NO_POINT_AFTER}${POINT}`, '\\p{N}'],
  [`${NO_SIGN_AFTER}${ADDED}\\p{Sc}?`, FIGURE],
  [`${COMPARED}\\p{Sc}?`, `${ADDED}?${FIGURE}`],
  ['\\p{N}', `${THIN}\\p{N}{3}(?!\\p{N})`],
  [`\\p{N}${THIN}`, '\\p{N}{3}(?!\\p{N})'],
  ['\\p{N}', '[+×]'],
  // "Minus" and "several" in Chinese and Japanese: "负五度", "数千人".
  ['[负負]', COUNT],
  ['[数數几幾]', '[十百千万萬亿億兆]'],
];
const INSIDE = new RegExp(SIDES.map(([before, behind]) => `(?<=${before})(?=${behind})`).join('|'), 'uy');

const DASH = '[\\p{Pd}−~～]';
const AMOUNT = `${FIGURE}(?:[\\p{N}.,·]*\\p{N})?`;
const UNIT = '[ \\u00a0\\u202f]?(?:[%‰\\p{Sc}]|°[CF]?)';
/** Ranges: "$3–$5", "3%–5%", "3–5 %"; with a unit in letters only where it comes twice, "3月–5月". */
const RANGE = new RegExp(
  `${AMOUNT}(?:(?<unit>(?=\\p{L})[${UNSPACED}])${DASH}${AMOUNT}\\k<unit>|(?:${UNIT})?(?:${DASH}${AMOUNT}(?:${UNIT})?)+)`,
  'gu',
);
/** So much on either side of a place shows whether it lies in a range. */
const NEAR = 40;

function insideRange(text: string, place: number): boolean {
  const from = Math.max(0, place - NEAR);
  return [...text.slice(from, place + NEAR).matchAll(RANGE)].some(
    ({ 0: range, index }) => from + index < place && place < from + index + range.length,
  );
}

/** Whether a place lies inside a figure ("1.|5", "–|5", "二|十四", "5|%–7%"): a part of one is another figure. */
export function insideFigure(text: string, place: number): boolean {
  INSIDE.lastIndex = place;
  return INSIDE.test(text) || insideRange(text, place);
}
