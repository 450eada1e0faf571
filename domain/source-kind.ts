import type { EvidenceType, SourceKind } from './vocabulary';

const HOST = /^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+$/u;
const DOCUMENTS =
  /\b(act|annual|archive|bulletin|census|contract|document|dossier|file|gazette|invoice|judg(e)?ment|letter|list|lists|memo|minutes|paper|photo(graph)?|publication|record|records|register|report|ruling|slides|statement|study|survey|transcript|yearbook)\b/i;
const BODIES =
  /\b(academy|agency|association|authority|bank|board|bureau|church|city|club|college|commission|committee|company|council|court|department|desk|directorate|foundation|group|hospital|institute|library|ministry|museum|office|party|police|school|service|society|union|university|works)\b/i;
const BY_TYPE: Record<EvidenceType, SourceKind> = {
  link: 'site',
  file: 'document',
  quotation: 'person',
  calculation: 'document',
  observation: 'person',
};

/**
 * What a new source seems to be, from its name and from the type of the first evidence that names it. A guess: it decides
 * nothing, and anybody who writes sources sets it right.
 */
export function guessSourceKind(name: string, type: EvidenceType): SourceKind {
  if (HOST.test(name.trim())) return 'site';
  if (DOCUMENTS.test(name)) return 'document';
  if (BODIES.test(name)) return 'body';
  return BY_TYPE[type];
}
