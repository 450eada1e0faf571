import { checkpointLine } from '@/domain/checkpoint';
import type { Tx } from '../../database';
import { checkpointsOf } from '../../signing/checkpoint-rows';

/** What was signed of the story's chain, a line each. */
export async function* checkpointsTold(tx: Tx, chain: string): AsyncGenerator<string> {
  for (const signed of await checkpointsOf(tx, chain)) yield `${checkpointLine(signed)}\n`;
}
