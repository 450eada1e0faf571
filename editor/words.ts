/** A word that a keyboard steps to, in positions of the text it was cut from. */
export interface Word {
  start: number;
  end: number;
}

/** What belongs to a word although the segmenter parts it: €6.4, 60%, “We, ten,” and forty-two. */
const BEFORE = /[\p{Sc}\p{Pi}"#§±+−]+$/u;
const AFTER = /^(?:[%‰°]|[,.!?;:…]?[\p{Pf}"])/u;
const JOINT = /^[-‐‑–/.’']$/u;

/** The words of a text in order, as a reader would count them. */
export function wordsOf(text: string, language: string): Word[] {
  const words: Word[] = [];
  for (const segment of new Intl.Segmenter(language, { granularity: 'word' }).segment(text)) {
    if (!segment.isWordLike) continue;
    const last = words.at(-1);
    const end = segment.index + segment.segment.length;
    if (last && JOINT.test(text.slice(last.end, segment.index))) last.end = end;
    else words.push({ start: segment.index, end });
  }
  return words.map(({ start, end }) => ({
    start: start - (BEFORE.exec(text.slice(Math.max(0, start - 4), start))?.[0].length ?? 0),
    end: end + (AFTER.exec(text.slice(end, end + 4))?.[0].length ?? 0),
  }));
}
