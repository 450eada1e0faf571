import { deskChain, storyChain } from '../queries/chain-asked';
import { deskTrailLines, storyTrailLines } from '../queries/trail-lines';
import { claimTrail } from '../queries/trail-screen';
import { verifyChain } from '../signing/verify-chain';
import { answers, lines, type Operation, read } from './operation';

/** The calls by which a trail is read and verified. */
export const TRAIL_OPERATIONS: readonly Operation[] = [
  read('/claims/{claim}/trail', claimTrail, 'Read the last of what happened to a claim, in sentences'),
  lines('/stories/{story}/trail', storyTrailLines, 'Read the trail of a story'),
  answers(
    '/stories/{story}/trail/verification',
    storyChain,
    verifyChain,
    'Recompute the trail of a story and its checkpoints; the answer holds for its moment',
  ),
  answers('/desk/trail/verification', deskChain, verifyChain, 'Recompute the trail of the desk and its checkpoints'),
  lines('/desk/trail', deskTrailLines, 'Read the trail of the desk'),
];
