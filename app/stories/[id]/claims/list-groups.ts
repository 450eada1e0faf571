import { signTitle } from '@/domain/sentences/list-filter';
import { blockAt } from '@/domain/sentences/place';
import { RISK_WORDS } from '@/domain/sentences/words';
import type { ClaimRow } from '@/domain/views';
import { type Sort, startOf } from '../state/order';
import type { StoryState } from '../state/story-state';

/** A run of the list under one title. */
export interface Group {
  title: string;
  claims: ClaimRow[];
}

/** Runs by number are cut short, so that what is out of sight is not laid out. */
const RUN = 25;

type Titled = Pick<StoryState, 'blocks' | 'places' | 'sort'>;

function titleOf(claim: ClaimRow, { blocks, places }: Titled): Record<Sort, () => string> {
  const first = Math.floor((claim.number - 1) / RUN) * RUN + 1;
  return {
    text: () => places[blockAt(blocks, startOf(claim))] ?? '',
    number: () => `${first} to ${first + RUN - 1}`,
    risk: () => RISK_WORDS[claim.risk],
    sign: () => signTitle(claim.sign),
  };
}

/** Claims that follow each other and belong together: in one block, of one state, of one risk. */
export function groupsOf(claims: readonly ClaimRow[], by: Titled): Group[] {
  const groups: Group[] = [];
  for (const claim of claims) {
    const title = titleOf(claim, by)[by.sort]();
    const last = groups.at(-1);
    if (last?.title === title) last.claims.push(claim);
    else groups.push({ title, claims: [claim] });
  }
  return groups;
}
