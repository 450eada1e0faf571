import { isSignedBy, keyName } from '../checkpoint-rule.mjs';
import { canonical } from '../trail-rule.mjs';
import { hold, Problem } from './problem.mjs';

const FIELDS = ['at', 'by', 'chain', 'files', 'format', 'head', 'key', 'keys', 'publicKey', 'sealed', 'story'];
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** JSON in its one canonical form: a name given twice, another order, or a space is an alteration. */
export function parseCanonical(bytes, path) {
  const text = bytes.toString('utf8');
  try {
    const value = JSON.parse(text);
    if (canonical(value) === text && Buffer.from(text, 'utf8').equals(bytes)) return value;
  } catch {
    // Told below.
  }
  throw new Problem(`${path} is not canonical JSON.`);
}

const fields = (value) => (typeof value === 'object' && value !== null ? Object.keys(value).sort().join(' ') : '');

function checkFiles(files) {
  hold(Array.isArray(files), 'manifest.json lists no files.');
  let before = Buffer.alloc(0);
  for (const file of files) {
    hold(
      fields(file) === 'path sha256 size' && /^[0-9a-f]{64}$/.test(file.sha256) && Number.isSafeInteger(file.size),
      'manifest.json lists a file otherwise than by path, size and SHA-256.',
    );
    const path = Buffer.from(`${file.path}`);
    hold(Buffer.compare(before, path) < 0, `manifest.json does not list its files in order, or ${file.path} twice.`);
    before = path;
  }
}

function checkKeys({ key, publicKey, keys }) {
  hold(keyName(publicKey) === key, 'manifest.json names a key that is not the one it gives.');
  hold(Array.isArray(keys), 'manifest.json lists no keys.');
  for (const one of keys)
    hold(
      fields(one) === 'fingerprint from publicKey to' && keyName(one.publicKey) === one.fingerprint,
      'manifest.json lists a key whose fingerprint is not its own.',
    );
}

/** The manifest, whose exact bytes are signed. */
export function readManifest(bytes, signature) {
  const manifest = parseCanonical(bytes, 'manifest.json');
  hold(
    manifest?.format === 'stet-bundle-1',
    'manifest.json is of no bundle that this program knows: it reads stet-bundle-1.',
  );
  hold(fields(manifest) === FIELDS.join(' '), 'manifest.json has other fields than a manifest has.');
  checkKeys(manifest);
  const signed = /^([0-9a-f]{128})\n$/.exec(signature.toString('latin1'))?.[1];
  hold(signed !== undefined, 'manifest.sig is not a signature: 128 digits of lower-case hex and a line’s end.');
  hold(
    isSignedBy(manifest.publicKey, bytes, signed),
    'manifest.sig is not the signature of the key in manifest.json over its bytes.',
  );
  hold(
    manifest.chain === manifest.story &&
      typeof manifest.story === 'string' &&
      MOMENT.test(manifest.at) &&
      typeof manifest.by === 'string',
    'manifest.json does not say which story, when, and by whom.',
  );
  hold(
    fields(manifest.head) === 'hash size' &&
      Number.isSafeInteger(manifest.head.size) &&
      typeof manifest.sealed === 'boolean',
    'manifest.json does not say where its trail ends.',
  );
  checkFiles(manifest.files);
  return manifest;
}
