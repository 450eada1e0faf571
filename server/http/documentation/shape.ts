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

const literal = (value: unknown) => JSON.stringify(value);

const indented = (text: string) => text.replaceAll('\n', '\n  ');

function objectShape({ properties = {}, required = [], additionalProperties }: Schema): string {
  const fields = Object.entries(properties).map(([name, field]) => {
    const says = field.description ? `  // ${field.description}` : '';
    return `  ${name}${required.includes(name) ? '' : '?'}: ${indented(shapeOf(field))}${says}`;
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
  if (schema.enum) return schema.enum.map(literal).join(' | ');
  if ('const' in schema) return literal(schema.const);
  if (schema.type === 'array') return listShape(schema.items ?? {});
  if (schema.type === 'object') return objectShape(schema);
  if (schema.format === 'date-time') return 'time';
  if (schema.type === 'integer') return 'number';
  return typeof schema.type === 'string' ? schema.type : 'anything';
}
