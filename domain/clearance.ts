import { z } from 'zod';
import type { Given } from './given';
import { clearanceSentence } from './sentences/clearance';
import { blocksOf, clearedText, type StoryText, textOf } from './story-text';
import { textDifferences } from './text-differences';
import { textFields } from './text-in';
import { id } from './text-input';
import { type Decision, decided } from './trail-event';
import type { Clearance, ClearanceReason } from './views-clearance';

const { notes: _, ...submitted } = textFields;

export const clearanceInput = z.object({ story: id, ...submitted });

/** More differences than this are counted, and not listed. */
const MOST_TOLD = 200;

/** The story's latest signature. */
export interface LatestSignOff {
  id: string;
  by: string;
  byName: string;
  at: string;
  version: number;
  valid: boolean;
  voidedWhy: string | null;
}

/**
 * What of a submitted text keeps one from saying that a reader sees the words that were read of it, and no others: an element
 * that prints more, or markup (its beginning) that one program reads otherwise than the next.
 */
export type Unread = { element: string } | { markup: string };

/** A text that is about to be published, as far as it could be read. */
export interface Submission {
  words: StoryText;
  unread: Unread | null;
}

/** What a submitted text has otherwise than the signed one, and its own clearance hash. */
export interface Compared extends ReturnType<typeof textDifferences> {
  hash: string;
  /** The hash has the last word: what it takes for another text differs somewhere. */
  isOther: boolean;
  unread: Unread | null;
}

export interface ClearanceAsked {
  killed: boolean;
  signOff: LatestSignOff | null;
  compared: Compared;
}

function reasonsOf(
  { killed, signOff, compared }: ClearanceAsked,
  differs: { words: number; links: number },
): ClearanceReason[] {
  if (!signOff) return [{ code: 'not-signed', sentence: clearanceSentence.notSigned() }];
  const reasons: ClearanceReason[] = [];
  if (killed) reasons.push({ code: 'killed', sentence: clearanceSentence.killed() });
  if (!signOff.valid) reasons.push({ code: 'sign-off-void', sentence: clearanceSentence.void(signOff) });
  if (compared.unread)
    reasons.push({ code: 'markup-unread', sentence: clearanceSentence.unread(compared.unread, signOff) });
  if (differs.words > 0)
    reasons.push({ code: 'text-differs', sentence: clearanceSentence.textDiffers(differs.words, signOff) });
  if (differs.links > 0)
    reasons.push({ code: 'links-differ', sentence: clearanceSentence.linksDiffer(differs.links, signOff) });
  return reasons;
}

const NONE: ReturnType<typeof textDifferences> = { words: [], links: [] };

/**
 * A text that was submitted against the one that was signed last, if any. The words decide by the clearance hash; the targets
 * of links that were submitted are compared as well. A long text that is the same is not gone through word by word without need.
 */
export function compareTexts(
  signed: { clearanceHash: string; words: StoryText } | null,
  { words: submitted, unread }: Submission,
  sha256: Given['sha256'],
): Compared {
  const blocks = blocksOf(submitted);
  const hash = `sha256:${sha256(clearedText(textOf(blocks)))}`;
  if (!signed) return { hash, isOther: false, unread, ...NONE };
  const isOther = signed.clearanceHash !== hash;
  const differs = () => textDifferences(blocksOf(signed.words), blocks);
  if (isOther) return { hash, isOther, unread, ...differs() };
  const isLinked = blocks.some((block) => block.runs.some((run) => run.href));
  return { hash, isOther, unread, words: [], links: isLinked ? differs().links : [] };
}

/** Whether exactly this text is signed off, and what differs from the latest signed one if not. It holds for its moment. */
export function decideClearance(asked: ClearanceAsked): Decision<Clearance> {
  const { signOff, compared } = asked;
  const { hash, isOther, words, links } = compared;
  const counts = { words: isOther ? Math.max(1, words.length) : 0, links: links.length };
  const reasons = reasonsOf(asked, counts);
  const clearance: Clearance = {
    cleared: reasons.length === 0,
    reasons,
    signOff: signOff && {
      id: signOff.id,
      by: signOff.by,
      at: signOff.at,
      version: signOff.version,
      valid: signOff.valid,
    },
    clearanceHash: hash,
    differences: [...words, ...links].slice(0, MOST_TOLD),
  };
  return decided(clearance, {
    type: 'clearance.asked',
    payload: {
      cleared: clearance.cleared,
      clearanceHash: hash,
      signOff: signOff?.id ?? null,
      version: signOff?.version ?? null,
      reasons: reasons.map((reason) => reason.code),
      differences: counts.words + counts.links,
    },
  });
}
