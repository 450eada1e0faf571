import type { Confidential } from '@/domain/confidential-evidence';
import type { OpenedConfidential } from '@/domain/views-confidential';
import type { StoryRow } from '../scope';
import { confidentialFor } from '../sealing/confidential';
import { openedView } from '../sealing/confidential-view';
import type { Running } from './command';

type On = Pick<Running<StoryRow>, 'tx' | 'actor' | 'story'>;

/** Confidential evidence as the actor may see it. */
export const confidentialHere = ({ tx, actor }: On, id: string): Promise<Confidential | null> =>
  confidentialFor(tx, actor, id);

/** The opened piece, for the answer of what was done with it. */
export async function openedNow({ tx, actor, story }: On, id: string): Promise<OpenedConfidential> {
  const found = await confidentialFor(tx, actor, id);
  if (!found) throw new Error(`confidential evidence ${id} was written and is not there`);
  return openedView(tx, actor, story, found);
}

/** The claims that are judged by it. */
export const claimsOf = (evidence: Confidential): string[] => evidence.claims.map((claim) => claim.id);
