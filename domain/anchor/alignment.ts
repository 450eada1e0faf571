import { heaviestChain } from './flow';
import { pairWords } from './like-units';
import { sameUnits } from './same-units';
import { type TwoTexts, twoTexts } from './two-texts';

/** Two texts, word by word: where each word of the old one stands in the new one. */
export interface Alignment extends TwoTexts {
  /** The word of the new text for each word of the old one, -1 where there is none. */
  map: Int32Array;
  /** The word of the old text for each word of the new one, -1 where there is none. */
  image: Int32Array;
  /** 1 for the words of the old text that kept their place in the flow; text put between them moves nothing. */
  inFlow: Uint8Array;
}

/** The words that kept their order, by the longest runs of words that stand together in both texts. */
function flowOf(map: Int32Array): Uint8Array {
  const runs: { from: number; to: number; at: number; weight: number }[] = [];
  map.forEach((at, word) => {
    const last = runs.at(-1);
    if (at === -1) return;
    if (last && last.to === word && last.at + word - last.from === at) {
      last.to += 1;
      last.weight += 1;
    } else runs.push({ from: word, to: word + 1, at, weight: 1 });
  });
  const inFlow = new Uint8Array(map.length);
  for (const step of heaviestChain(runs)) {
    const run = runs[step];
    if (run) inFlow.fill(1, run.from, run.to);
  }
  return inFlow;
}

export function align(before: string, after: string, language: string): Alignment {
  const texts = twoTexts(before, after, language);
  const { map, image } = pairWords(texts, sameUnits(texts));
  return { ...texts, map, image, inFlow: flowOf(map) };
}
