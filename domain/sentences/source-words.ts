import type { SourceKind, SourceTerms } from '../vocabulary';
import { SOURCE_KIND_WORDS, SOURCE_TERMS_WORDS } from './words';

interface Shown {
  kind: SourceKind;
  terms: SourceTerms | '';
  identity: 'known' | 'unknown' | null;
  origin: string | null;
}

/** "Person, anonymous; no editor knows who it is yet. It repeats Reuters.": a source where evidence names it. */
export function sourceWords({ kind, terms, identity, origin }: Shown): string {
  const spoken = terms ? `, ${SOURCE_TERMS_WORDS[terms].toLowerCase()}` : '';
  const unknown = identity === 'unknown' ? '; no editor knows who it is yet' : '';
  const repeats = origin ? ` It repeats ${origin}.` : '';
  return `${SOURCE_KIND_WORDS[kind]}${spoken}${unknown}.${repeats}`;
}
