import { sameWords } from './anchor/same-words';
import type { SpanRecord } from './claim';

type Context = Pick<SpanRecord, 'contextChanged' | 'contextBefore' | 'contextAfter'>;

/** A lost place that stands again on its words: in another sentence than it last stood in, a person reads that. */
export function contextOwed(lost: SpanRecord, exact: string, sentence: string): Context {
  const { contextBefore: before } = lost;
  const owed = sameWords(lost.exact, exact) && before !== '' && !sameWords(before, sentence);
  return owed
    ? { contextChanged: true, contextBefore: before, contextAfter: sentence }
    : { contextChanged: false, contextBefore: '', contextAfter: '' };
}
