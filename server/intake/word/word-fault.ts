import type { WordFaultCode } from '@/domain/sentences/word-file';

/** Ends the reading of a file; never leaves this folder. */
export class WordFault extends Error {
  constructor(readonly code: WordFaultCode) {
    super(code);
  }
}
