/** What the W3C Web Annotation Data Model says MUST be so, as far as our annotations use it. Each as a sentence if it is not. */
type Node = Record<string, unknown>;

const IRI = /^[a-z][a-z\d+.-]*:\S+$/i;
const UTC = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;
const MOTIVATIONS = [
  ...['assessing', 'bookmarking', 'classifying', 'commenting', 'describing', 'editing', 'highlighting', 'identifying'],
  ...['linking', 'moderating', 'questioning', 'replying', 'tagging'],
];

const list = (value: unknown): unknown[] => (value === undefined ? [] : Array.isArray(value) ? value : [value]);
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);
const isIri = (value: unknown) => typeof value === 'string' && IRI.test(value);
const isCount = (value: unknown) => Number.isInteger(value) && (value as number) >= 0;

function lifecycle(node: Node, at: string): string[] {
  const wrong = ['created', 'modified', 'generated'].filter((key) => key in node && !UTC.test(String(node[key])));
  const agents = list(node.creator).filter((agent) => !isIri(isNode(agent) ? agent.id : agent));
  return [...wrong.map((key) => `${at}.${key} is no UTC time`), ...agents.map(() => `${at}.creator has no IRI`)];
}

function selector(node: Node, at: string): string[] {
  if (node.type === 'TextQuoteSelector')
    return typeof node.exact === 'string' ? [] : [`${at}: a quote must have exactly one exact`];
  if (node.type === 'TextPositionSelector')
    return isCount(node.start) && isCount(node.end) && (node.start as number) <= (node.end as number)
      ? []
      : [`${at}: start and end must be counts, in order`];
  return [`${at}: a selector of no known type`];
}

function state(node: Node, at: string): string[] {
  if (node.type !== 'TimeState') return [`${at}: a state of no known type`];
  const cached = list(node.cached).filter((one) => !isIri(one));
  const dates = list(node.sourceDate).filter((one) => !UTC.test(String(one)));
  return [...cached.map(() => `${at}: cached must be an IRI`), ...dates.map(() => `${at}: sourceDate must be UTC`)];
}

function resource(value: unknown, at: string): string[] {
  if (!isNode(value)) return isIri(value) ? [] : [`${at} is neither an IRI nor an object`];
  const purposes = list(value.purpose).filter((one) => !MOTIVATIONS.includes(String(one)));
  const ids = 'id' in value && !isIri(value.id) ? [`${at}.id is no IRI`] : [];
  const own = [...ids, ...purposes.map((one) => `${at}: no motivation ${one}`), ...lifecycle(value, at)];
  if (value.type === 'TextualBody')
    return typeof value.value === 'string' ? own : [...own, `${at}: a textual body must have exactly one value`];
  if (value.type !== 'SpecificResource') return own;
  return [
    ...own,
    ...(isIri(isNode(value.source) ? value.source.id : value.source) ? [] : [`${at} must have exactly one source`]),
    ...list(value.selector).flatMap((one, n) => selector(one as Node, `${at}.selector.${n}`)),
    ...list(value.state).flatMap((one) => state(one as Node, `${at}.state`)),
  ];
}

export function annotationFaults(node: Node, at: string): string[] {
  return [
    ...(isIri(node.id) ? [] : [`${at} must have exactly one IRI`]),
    ...(list(node.type).includes('Annotation') ? [] : [`${at} must be an Annotation`]),
    ...(list(node.target).length > 0 ? [] : [`${at} must have a target`]),
    ...list(node.motivation)
      .filter((one) => !MOTIVATIONS.includes(String(one)))
      .map((one) => `${at}: no motivation ${one}`),
    ...lifecycle(node, at),
    ...list(node.body).flatMap((one, n) => resource(one, `${at}.body.${n}`)),
    ...list(node.target).flatMap((one, n) => resource(one, `${at}.target.${n}`)),
  ];
}

export function collectionFaults(node: Node): string[] {
  const page = node.first as Node;
  return [
    ...(list(node['@context']).includes('http://www.w3.org/ns/anno.jsonld') ? [] : ['the context must be there']),
    ...(isIri(node.id) ? [] : ['a collection must have an IRI']),
    ...(list(node.type).includes('AnnotationCollection') ? [] : ['it must be an AnnotationCollection']),
    ...(isCount(node.total) ? [] : ['total must be a count']),
    ...(isIri(page.id) && page.type === 'AnnotationPage' ? [] : ['its first page must be one, with an IRI']),
    ...(Array.isArray(page.items) && page.items.length === node.total ? [] : ['the page must have all items']),
    ...(page.items as Node[]).flatMap((item, at) => annotationFaults(item, `items.${at}`)),
  ];
}
