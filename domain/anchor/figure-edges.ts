/** Words that count in Chinese and Japanese, where no space tells whether more of the figure stands beside them. */
const HAN = '〇零一二三四五六七八九十百千万萬亿億兆两兩廿卅壱弐参壹贰貳叁參肆伍陆陸柒捌玖拾佰仟';
const COUNT = `[\\p{N}${HAN}]`;
/** Right before a figure they make it another: "−5", "±5", "<5". No em dash, which parts what is said. */
const SIGN = '[-−–‒‐‑﹣－+＋±∓<>≤≥≈~]';
/** After these a dash is no sign: it makes a range, or parts what is said. */
const NO_SIGN_AFTER = '(?<![\\p{L}\\p{M}\\p{N}\\p{Pe}\\p{Pf}.,;:!?…%‰°])';
/** After these a point ends a sentence, or says that something is left out. */
const NO_POINT_AFTER = '(?<![\\p{L}\\p{M}\\p{N}\\p{Pe}\\p{Pf}.,!?…])';
const POINT = '[.,·٫]';
const JOINT = '[.,:٫٬·/⁄∕×・点點]';
/** Spaces at which no line breaks stand between thousands. */
const THIN = '[\\u00a0\\u2009\\u202f]';
/** What a figure in digits begins with. */
const FIGURE = `\\p{Sc}?${POINT}?\\p{N}`;

/** What stands before a place inside a figure, and what behind it. */
const SIDES: readonly [before: string, behind: string][] = [
  [COUNT, COUNT],
  [COUNT, `${JOINT}${COUNT}`],
  [`${COUNT}${JOINT}`, COUNT],
  [`${NO_POINT_AFTER}${POINT}`, '\\p{N}'],
  [`${NO_SIGN_AFTER}${SIGN}\\p{Sc}?`, FIGURE],
  // Ranges: "$3–$5", "3%–5%".
  ['[\\p{N}%‰°\\p{Sc}]', `\\p{Pd}${FIGURE}`],
  ['[\\p{N}%‰°\\p{Sc}]\\p{Pd}\\p{Sc}?', FIGURE],
  ['\\p{N}', `[%‰°]\\p{Pd}${FIGURE}`],
  ['\\p{N}', `${THIN}\\p{N}{3}(?!\\p{N})`],
  [`\\p{N}${THIN}`, '\\p{N}{3}(?!\\p{N})'],
  ['\\p{N}', '[+×]'],
  // "Minus" and "several" in Chinese and Japanese: "负五度", "数千人".
  ['[负負]', COUNT],
  ['[数數几幾]', '[十百千万萬亿億兆]'],
];
const INSIDE = new RegExp(SIDES.map(([before, behind]) => `(?<=${before})(?=${behind})`).join('|'), 'uy');

/** Whether a place lies inside a figure ("1.|5", "–|5", "二|十四"): a part of one is another figure. */
export function insideFigure(text: string, place: number): boolean {
  INSIDE.lastIndex = place;
  return INSIDE.test(text);
}
