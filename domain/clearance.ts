import { z } from 'zod';
import type { Given } from './given';
import { clearanceSentence } from './sentences/clearance';
import { type Block, blocksOf, clearedText, type StoryText, textOf } from './story-text';
import { textDifferences } from './text-differences';
import { textFields } from './text-in';
import { id } from './text-input';
import { type Decision, decided } from './trail-event';
import type { Clearance, ClearanceReason } from './views-clearance';

const { notes: _, ...submitted } = textFields;

export const clearanceInput = z.object({ story: id, ...submitted });

/** More differences than this are counted, and not listed. */
const MOST_TOLD = 200;

/** The story's latest signature, with the text that it was given on. */
export interface LatestSignOff {
  id: string;
  by: string;
  byName: string;
  at: string;
  version: number;
  valid: boolean;
  voidedWhy: string | null;
  clearanceHash: string;
  words: StoryText;
}

export interface ClearanceAsked {
  killed: boolean;
  signOff: LatestSignOff | null;
  submitted: StoryText;
}

function reasonsOf({ killed, signOff }: ClearanceAsked, differs: { words: number; links: number }): ClearanceReason[] {
  if (!signOff) return [{ code: 'not-signed', sentence: clearanceSentence.notSigned() }];
  const reasons: ClearanceReason[] = [];
  if (killed) reasons.push({ code: 'killed', sentence: clearanceSentence.killed() });
  if (!signOff.valid) reasons.push({ code: 'sign-off-void', sentence: clearanceSentence.void(signOff) });
  if (differs.words > 0)
    reasons.push({ code: 'text-differs', sentence: clearanceSentence.textDiffers(differs.words, signOff) });
  if (differs.links > 0)
    reasons.push({ code: 'links-differ', sentence: clearanceSentence.linksDiffer(differs.links, signOff) });
  return reasons;
}

const NONE: ReturnType<typeof textDifferences> = { words: [], links: [] };

/** What is otherwise than it was signed. A long text that is the same is not gone through word by word without need. */
function differencesOf(signOff: LatestSignOff | null, blocks: readonly Block[], hash: string): typeof NONE {
  if (!signOff) return NONE;
  if (signOff.clearanceHash !== hash) return textDifferences(blocksOf(signOff.words), blocks);
  if (!blocks.some((block) => block.runs.some((run) => run.href))) return NONE;
  return { words: [], links: textDifferences(blocksOf(signOff.words), blocks).links };
}

/**
 * Whether exactly this text is signed off, and what differs from the latest signed one if not. It holds for its moment.
 * The words decide by the clearance hash; the targets of links that were submitted are compared as well.
 */
export function decideClearance(asked: ClearanceAsked, given: Given): Decision<Clearance> {
  const { signOff, submitted } = asked;
  const blocks = blocksOf(submitted);
  const hash = `sha256:${given.sha256(clearedText(textOf(blocks)))}`;
  const found = differencesOf(signOff, blocks, hash);
  // The hash has the last word: what it takes for another text differs somewhere.
  const isOther = signOff !== null && signOff.clearanceHash !== hash;
  const counts = { words: isOther ? Math.max(1, found.words.length) : 0, links: found.links.length };
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
    differences: [...found.words, ...found.links].slice(0, MOST_TOLD),
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
