import type { Who } from '@/domain/views';
import type { SourceKind, SourceTerms } from '@/domain/vocabulary';
import { type InConfidence, inConfidence } from '@/ui/drafts/in-confidence';

/** What is typed of a confidential source and not sent: in the memory of the page alone. */
export interface TypedSource extends InConfidence {
  name: string;
  kind: SourceKind;
  terms: SourceTerms | '';
  reach: string;
  note: string;
}

export const NO_SOURCE: TypedSource = inConfidence({ name: '', kind: 'person', terms: '', reach: '', note: '' });

export const typedOf = ({ name, kind, terms, reach, note }: Omit<TypedSource, keyof InConfidence>): TypedSource =>
  inConfidence({ name, kind, terms, reach, note });

/** What is sent of it: terms are agreed with people alone. */
export const sentOf = ({ name, kind, terms, reach, note }: TypedSource) => ({
  name,
  kind,
  terms: kind === 'person' ? terms : '',
  reach,
  note,
});

/** Administrators read no sources, so nobody names them on one. */
export const readsSources = ({ role }: Who) => role !== 'administrator';
