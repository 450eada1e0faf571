import { stampSentence } from '@/domain/sentences/stamps';
import type { StampView } from '@/domain/views-capture';

interface Row {
  stampedAt: string | null;
  stampedBy: string | null;
  stampFault: string | null;
  nextStampAt: string | null;
}

/** A capture's stamp as it is shown; null where none was asked for. */
export function stampView({
  stampedAt: at,
  stampedBy: by,
  stampFault: fault,
  nextStampAt: nextTryAt,
}: Row): StampView | null {
  const sentence = stampSentence({ by, at, fault, nextTryAt });
  return sentence === null ? null : { sentence, by, at, nextTryAt };
}
