import { canonicalJson, type Json } from '@/domain/canonical-json';
import { sign, signingKey } from '../../signing/signing-key';
import type { BundleParts } from './read-parts';
import { heldPart, type Part } from './sink';

const FORMAT = 'stet-bundle-1';

/** In the order of their UTF-8 bytes, so that there is one order. */
const byPath = (a: Part, b: Part) => Buffer.compare(Buffer.from(a.path), Buffer.from(b.path));

type About = Pick<BundleParts, 'story' | 'by' | 'head' | 'keys' | 'at' | 'confidential'>;

/** All parts in their order, the manifest of them first and the signature over its exact bytes next. */
export function signedParts({ story, by, head, keys, at, confidential }: About, parts: readonly Part[]): Part[] {
  const sorted = [...parts].sort(byPath);
  const { fingerprint, publicKey } = signingKey();
  const manifest = canonicalJson({
    format: FORMAT,
    story,
    chain: story,
    at,
    by,
    head: { ...head },
    sealed: confidential.length > 0,
    key: fingerprint,
    publicKey,
    keys: keys.map((key) => ({ ...key })) as Json,
    files: sorted.map(({ path, size, sha256 }) => ({ path, size, sha256 })),
  });
  const bytes = Buffer.from(manifest, 'utf8');
  const signature = Buffer.from(`${sign(bytes).signature}\n`, 'latin1');
  return [heldPart('manifest.json', bytes), heldPart('manifest.sig', signature), ...sorted];
}
