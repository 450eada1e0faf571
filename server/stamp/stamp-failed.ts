import type { StampFault } from '@/domain/stamp-fault';

/** Ends a try at a stamp, from however deep in it; `run-stamp.ts` makes an outcome of it. */
export class StampFailed extends Error {
  constructor(
    readonly fault: StampFault,
    cause?: unknown,
  ) {
    super(`a stamp failed: ${fault}`, { cause });
    this.name = 'StampFailed';
  }
}
