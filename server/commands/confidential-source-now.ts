import type { ConfidentialSource } from '@/domain/confidential-source';
import type { OpenedConfidentialSource } from '@/domain/views-confidential-source';
import { confidentialSourceFor } from '../sealing/confidential-source';
import { openedSource } from '../sealing/confidential-source-view';
import type { Running } from './command';

type On = Pick<Running<null>, 'tx' | 'actor'>;

/** A confidential source as the actor may see it. */
export const sourceHere = ({ tx, actor }: On, id: string): Promise<ConfidentialSource | null> =>
  confidentialSourceFor(tx, actor, id);

/** The opened source, for the answer of what was done with it. */
export async function openedSourceNow({ tx, actor }: On, id: string): Promise<OpenedConfidentialSource> {
  const source = await confidentialSourceFor(tx, actor, id);
  if (!source) throw new Error(`confidential source ${id} was written and is not there`);
  return openedSource(tx, actor, source);
}
