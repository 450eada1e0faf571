import type { ClaimView, StoryView } from '@/domain/views';
import type { Hand } from '@/prisma/builders';
import { settle } from '@/prisma/builders-story';
import { attachEvidence } from '@/server/commands/attach-evidence';
import { createStory } from '@/server/commands/create-story';
import { makeClaim } from '@/server/commands/make-claim';
import { writeClaimNote } from '@/server/commands/write-note';

const SYLLABLES = [
  'ba',
  'ren',
  'ti',
  'lo',
  'ska',
  'mer',
  'u',
  'ded',
  'or',
  'vin',
  'pa',
  'ches',
  'ni',
  'gal',
  'fe',
  'tum',
];

/** The same made-up words at each run (a linear congruential generator). */
function wordMaker(seed: number): () => string {
  let state = seed;
  const next = (below: number) => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return Math.floor((state / 4_294_967_296) * below);
  };
  return () => Array.from({ length: 1 + next(3) }, () => SYLLABLES[next(SYLLABLES.length)]).join('');
}

/** Paragraphs of about a hundred words, a figure in every sentence. */
export function longText(words: number): string {
  const word = wordMaker(7);
  const sentence = (n: number) =>
    `${Array.from({ length: 6 }, word).join(' ')} ${n} ${Array.from({ length: 3 }, word).join(' ')}.`;
  const sentences = Array.from({ length: Math.ceil(words / 10) }, (_, n) => sentence(n + 1000));
  const paragraphs: string[] = [];
  for (let at = 0; at < sentences.length; at += 10) paragraphs.push(sentences.slice(at, at + 10).join(' '));
  return paragraphs.join('\n\n');
}

/** A story of so many words with so many claims, every fifth of them settled unless told otherwise, through the gate. */
export async function longStory(
  by: Hand,
  words: number,
  claims: number,
  { settled } = { settled: true },
): Promise<StoryView & { claims: ClaimView[] }> {
  const story = await by.do(createStory, { format: 'text', headline: 'A long story', body: longText(words) });
  const marked: ClaimView[] = [];
  const every = Math.floor(Math.ceil(words / 10) / claims) || 1;
  for (let n = 0; n < claims; n += 1) {
    const figure = String(1000 + n * every);
    const start = story.version.text.indexOf(` ${figure} `) + 1;
    const claim: ClaimView = await by.do(makeClaim, {
      story: story.id,
      spans: [{ exact: story.version.text.slice(start, start + 14), start }],
      kind: 'figure',
      assignee: n % 3 === 0 ? by.id : null,
    });
    marked.push(claim);
    if (settled && n % 5 === 0) await settle(by, claim);
  }
  return { ...story, claims: marked };
}

/** A claim that can be settled: its id, and the revision that a check must name. */
export interface Tickable {
  claim: string;
  revision: number;
}

const proof = (claim: string, source: string) => ({
  claim,
  type: 'quotation',
  source,
  tier: 'primary',
  stance: 'supports',
  excerpt: 'It is so.',
});

/** Two pieces of evidence and a note on each claim. */
export async function furnish(by: Hand, story: string, claims: readonly ClaimView[]): Promise<Tickable[]> {
  const furnished: Tickable[] = [];
  for (const { id: claim } of claims) {
    await by.do(attachEvidence, proof(claim, 'Works department'));
    const { claimRevisions } = await by.do(attachEvidence, proof(claim, `Register of ${story.slice(0, 4)}`));
    await by.do(writeClaimNote, { claim, text: 'Counted again by hand; the register is right.' });
    furnished.push({ claim, revision: claimRevisions[claim] ?? 0 });
  }
  return furnished;
}
