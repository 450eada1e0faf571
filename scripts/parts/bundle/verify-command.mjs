import { Stop } from '../say.mjs';
import { isSealedBundle } from './open-sealed-bundle.mjs';
import { Problem } from './problem.mjs';
import { verifyBundle } from './verify-bundle.mjs';

const KEY = /^ed25519:[0-9a-f]{64}$/;
const USE = 'npm run -s verify -- bundle.zip [--key ed25519:…]';

function asked([path, ...more]) {
  if (more.length === 0) return { path, key: null };
  const [name, key, ...rest] = more;
  if (name !== '--key' || rest.length > 0) throw new Stop(`Say it like this: ${USE}`);
  if (!KEY.test(key ?? ''))
    throw new Stop('A key is named by its fingerprint: ed25519: and 64 digits of lower-case hex.');
  return { path, key };
}

const count = (number, one, many) => `${number} ${number === 1 ? one : many}`;

function* told({ manifest, ...found }) {
  const { story, head, at, by, files, sealed } = manifest;
  yield `The bundle of story ${story} holds, as it was on ${at}; made by person:${by}.`;
  yield `${count(found.versions, 'version', 'versions')} of the text, ${count(found.claims, 'claim', 'claims')}, ${count(files.length, 'file', 'files')}; the trail holds from entry 1 to ${head.size}, ${head.hash}.`;
  if (found.withheld > 0)
    yield `${count(found.withheld, 'entry says', 'entries say')} nothing in this bundle: what was done is withheld, that it was done is not.`;
  yield `${count(found.checkpoints.length, 'checkpoint', 'checkpoints')} in between. ${count(found.signed.bound + found.signed.unbound, 'sign-off', 'sign-offs')}${found.signed.unbound > 0 ? `; of ${found.signed.unbound}, the text is bound and what is bound of the claims is not in this bundle` : ''}.`;
  if (sealed) yield 'Confidential evidence is in it. Keep it as you would keep the evidence itself.';
}

const stands = ({ voided }) => (voided ? `it fell on ${voided.at}` : 'it holds');

/** What a report of the story names as well, so that the two can be compared (`verifyTold` in domain/sentences/exports.ts). */
function* compared({ texts, signOffs, checkpoints }) {
  for (const [number, { hash }] of texts) yield `Version ${number}: text ${hash}.`;
  for (const one of signOffs)
    yield `Sign-off of ${one.at} on version ${one.version}: text ${one.hash}, claims ${one.claimsDigest}; ${stands(one)}.`;
  for (const { at, size, head, key } of checkpoints)
    yield `Checkpoint of ${at}: up to entry ${size}, ${head}; signed by ${key}.`;
}

const sealedTold = (path) =>
  `This bundle is sealed, so it cannot be verified as it is. Open it with its passphrase first: npm run -s open-bundle -- ${path}\nThen verify the file that this writes.`;

/** Verifies one file; Stop at the first thing that does not hold. */
export async function verifyFile(args) {
  const { path, key } = asked(args);
  try {
    if (await isSealedBundle(path)) throw new Stop(sealedTold(path));
    const found = await verifyBundle(path, key);
    for (const line of [...told(found), ...compared(found)]) console.log(line);
    console.log(`Signed by ${found.manifest.key}${key ? ', the key that you named.' : '.'}`);
    if (!key)
      console.log(
        'No key was named, so this says that the bundle is whole, not whose it is: ask the newsroom for its fingerprint, and name it with --key.',
      );
  } catch (error) {
    if (error instanceof Problem) throw new Stop(`This bundle does not hold. ${error.message}`);
    if (error.code === 'ENOENT' || error.code === 'EISDIR') throw new Stop(`There is no file ${path}.`);
    throw error;
  }
}
