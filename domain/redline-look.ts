import type { RedlinePiece, RedlineRemark } from './redline';
import type { Run } from './story-text';

/** How words are set: as a run, without its words. Of kept words `was` says how they were, where that differs. */
export interface Look {
  italic?: true;
  bold?: true;
  href?: string;
  was?: Omit<Look, 'was'>;
}

const lookOf = ({ italic, bold, href }: Run): Look => ({
  ...(italic ? { italic } : {}),
  ...(bold ? { bold } : {}),
  ...(href === undefined ? {} : { href }),
});

const sameLook = (one: Look, other: Look) =>
  one.italic === other.italic && one.bold === other.bold && one.href === other.href;

/** Says how the words at a place are set, and how many from there on are set alike. Places are asked for in order. */
export type Looks = (place: number) => { look: Look; left: number };

export function looksOf(runs: readonly Run[]): Looks {
  let [at, start] = [0, 0];
  return (place) => {
    for (let run = runs[at]; run && start + run.text.length <= place; run = runs[at]) {
      start += run.text.length;
      at += 1;
    }
    const run = runs[at];
    return run
      ? { look: lookOf(run), left: start + run.text.length - place }
      : { look: {}, left: Number.POSITIVE_INFINITY };
  };
}

/**
 * A stretch cut wherever the look changes on a side it stands on. `sides`: the one that is shown first, the earlier one
 * second; `places`: where the stretch begins in each.
 */
export function cutByLook(
  text: string,
  sides: readonly Looks[],
  places: readonly number[],
): { text: string; look: Look }[] {
  const cuts: { text: string; look: Look }[] = [];
  for (let done = 0; done < text.length; ) {
    const found = sides.map((looks, side) => looks((places[side] ?? 0) + done));
    const length = Math.min(text.length - done, ...found.map((one) => one.left));
    const [shown, earlier] = [found[0]?.look ?? {}, found[1]?.look];
    const look = earlier && !sameLook(shown, earlier) ? { ...shown, was: earlier } : shown;
    const last = cuts.at(-1);
    const same = last && sameLook(last.look, look) && sameLook(last.look.was ?? last.look, look.was ?? look);
    if (same) last.text += text.slice(done, done + length);
    else cuts.push({ text: text.slice(done, done + length), look });
    done += length;
  }
  return cuts;
}

const emphases = (piece: RedlinePiece): RedlineRemark[] => {
  const { was } = piece.look;
  if (!was || piece.text.trim() === '') return [];
  return (['italic', 'bold'] as const).flatMap((what) =>
    was[what] === piece.look[what] ? [] : [{ what, on: piece.look[what] === true, words: piece.text }],
  );
};

const linkRemark = (before: string | undefined, after: string | undefined, words: string): RedlineRemark[] =>
  before === after ? [] : [{ what: 'link', before: before ?? null, after: after ?? null, words }];

/** Words that replace others take their link over or lose it; words that only came in or went out say so themselves. */
function links(pieces: readonly RedlinePiece[]): RedlineRemark[] {
  let replaced: RedlinePiece | undefined;
  return pieces.flatMap((piece) => {
    if (piece.is !== 'inserted') replaced = piece.is === 'deleted' ? piece : undefined;
    if (piece.is === 'deleted') return [];
    const { was, href } = piece.look;
    if (piece.is === 'kept') return linkRemark(was ? was.href : href, href, piece.text);
    return linkRemark(replaced?.look.href, href, piece.text);
  });
}

/** The same remark on words that stand side by side is one. */
function joined(remarks: readonly RedlineRemark[]): RedlineRemark[] {
  const whole: RedlineRemark[] = [];
  for (const remark of remarks) {
    const last = whole.at(-1);
    if (last && 'words' in last && 'words' in remark && sameRemark(last, remark)) last.words += remark.words;
    else whole.push({ ...remark });
  }
  return whole;
}

const sameRemark = (one: RedlineRemark, other: RedlineRemark): boolean => {
  const [{ words: _, ...mine }, { words: __, ...its }] = [one as { words?: string }, other as { words?: string }];
  return JSON.stringify(mine) === JSON.stringify(its);
};

/** What changed on words that are still there, or were replaced, beside the words themselves: italics, bold, links. */
export const lookRemarks = (pieces: readonly RedlinePiece[]): RedlineRemark[] => [
  ...joined(pieces.flatMap(emphases)),
  ...joined(links(pieces)),
];
