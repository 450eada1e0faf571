/** A namespace of our own that belongs to no host: a UUID, made once. */
const STET = 'urn:uuid:5b7e2f0c-6d1a-4c39-9a54-0f2c8e1d7b46#';

const OWN_TERMS = [
  'number',
  'claimKind',
  'risk',
  'workState',
  'clear',
  'finding',
  'wording',
  'ruling',
  'evidenceType',
  'sourceName',
  'tier',
  'stance',
  'locator',
  'heldAs',
  'credit',
  'sha256',
  'fileName',
  'lost',
  'ofVersion',
  'versionNumber',
  'versionHash',
] as const;

/** The W3C's terms, and after them ours. */
export const CONTEXT = [
  'http://www.w3.org/ns/anno.jsonld',
  Object.fromEntries(OWN_TERMS.map((term) => [term, `${STET}${term}`])),
];

export const PROFILE = 'http://www.w3.org/ns/anno.jsonld';
