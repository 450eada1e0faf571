import type { CaptureFault } from '@/domain/capture-fault';

/** Ends a capture, from however deep in it; `run-capture.ts` makes an outcome of it. */
export class CaptureFailed extends Error {
  constructor(
    readonly fault: CaptureFault,
    cause?: unknown,
  ) {
    super(`a capture failed: ${fault}`, { cause });
    this.name = 'CaptureFailed';
  }
}
