import type { Tx } from '../../database';

export async function* checkpointsTold(_tx: Tx, _chain: string): AsyncGenerator<string> {}
