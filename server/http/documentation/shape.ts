import {
  BLOCKERS,
  CONTACT_WAYS,
  EVIDENCE_TYPES,
  FINDINGS,
  HELD_AS,
  KINDS,
  PARTS,
  PLACEMENTS,
  QUERY_OUTCOMES,
  RISKS,
  ROLES,
  SIGNS,
  SOURCE_KINDS,
  SOURCE_TERMS,
  STAGES,
  STANCES,
  STATES,
  TIERS,
} from '@/domain/vocabulary';

/** A JSON schema, as far as a reader is told of it. */
export interface Schema {
  $ref?: string;
  type?: string | readonly string[];
  const?: unknown;
  enum?: readonly unknown[];
  anyOf?: readonly Schema[];
  oneOf?: readonly Schema[];
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: readonly string[];
  additionalProperties?: Schema | boolean;
  propertyNames?: Schema;
  format?: string;
  description?: string;
  [more: string]: unknown;
}

/** The desk's words, which are told once: a list of them goes by its name. */
export const WORDS: Readonly<Record<string, readonly string[]>> = {
  BlockerCode: BLOCKERS,
  ContactWay: CONTACT_WAYS,
  EvidenceType: EVIDENCE_TYPES,
  Finding: FINDINGS,
  HeldAs: HELD_AS,
  Kind: KINDS,
  Outcome: QUERY_OUTCOMES,
  Part: PARTS,
  Placement: PLACEMENTS,
  Risk: RISKS,
  Role: ROLES,
  Sign: SIGNS,
  SourceKind: SOURCE_KINDS,
  Stage: STAGES,
  Stance: STANCES,
  State: STATES,
  Terms: SOURCE_TERMS,
  Tier: TIERS,
};

const BY_WORDS = new Map(Object.entries(WORDS).map(([name, words]) => [[...words].sort().join(), name]));

/** With an empty one it may be none of them. */
function wordFor(values: readonly unknown[]): string | null {
  const named = values.filter((value) => value !== '');
  const name = BY_WORDS.get(named.map(String).sort().join());
  if (!name) return null;
  return named.length === values.length ? name : `${name} | ""`;
}

const literal = (value: unknown) => JSON.stringify(value);

const indented = (text: string) => text.replaceAll('\n', '\n  ');

function objectShape({ properties = {}, required = [], additionalProperties }: Schema): string {
  const fields = Object.entries(properties).map(([name, field]) => {
    const shape = indented(shapeOf(field));
    const says = field.description ? `  // ${field.description}` : '';
    return `  ${name}${required.includes(name) ? '' : '?'}: ${shape}${says}`;
  });
  if (fields.length > 0) return `{\n${fields.join('\n')}\n}`;
  return typeof additionalProperties === 'object' ? `{ [name]: ${shapeOf(additionalProperties)} }` : '{}';
}

function listShape(item: Schema): string {
  const one = shapeOf(item);
  return one.includes(' | ') && !one.startsWith('{') ? `(${one})[]` : `${one}[]`;
}

/** What a schema takes, written as api documents write it: `{ revision: number, finding: "confirmed" | … }`. */
export function shapeOf(schema: Schema): string {
  if (schema.$ref) return schema.$ref.split('/').at(-1) ?? '';
  const several = schema.anyOf ?? schema.oneOf;
  if (several) return [...new Set(several.map(shapeOf))].join(' | ');
  if (schema.enum) return wordFor(schema.enum) ?? schema.enum.map(literal).join(' | ');
  if ('const' in schema) return literal(schema.const);
  if (schema.type === 'array') return listShape(schema.items ?? {});
  if (schema.type === 'object') return objectShape(schema);
  if (schema.format === 'date-time') return 'time';
  if (schema.type === 'integer') return 'number';
  return typeof schema.type === 'string' ? schema.type : 'anything';
}
