import { open } from 'node:fs/promises';
import { checkHead, checkNoneBeyond, readCheckpoints } from './check-checkpoints.mjs';
import { checkFiles } from './check-files.mjs';
import { checkClaims, checkEvidence, checkList, checkPiece, checkPieces } from './check-records.mjs';
import { checkSignOffs } from './check-sign-offs.mjs';
import { checkVersions } from './check-text.mjs';
import { Contents, checkListed } from './contents.mjs';
import { readManifest } from './manifest.mjs';
import { hold, Problem } from './problem.mjs';
import { readTrail } from './read-trail.mjs';
import { readZip } from './read-zip.mjs';
import { StoryTold } from './story-told.mjs';

const NAMED = [
  'story.json',
  'claims.json',
  'evidence.json',
  'queries.json',
  'corrections.json',
  'notes.json',
  'sign-offs.json',
  'people.json',
];
const KNOWN = new Set([...NAMED, 'trail.ndjson', 'checkpoints.ndjson', 'confidential.json']);
/** In each, what the trail does not name is refused once the trail is read. */
const FOLDER = /^(text|evidence|captures|confidential)\//;

/** The archive, its manifest with the signature, and every file in it by its hash. */
async function readWhole(file, key) {
  const entries = await readZip(file);
  const contents = new Contents(file, entries);
  for (const path of ['manifest.json', 'manifest.sig'])
    hold(contents.has(path), `${path} is missing: this is no bundle.`);
  const manifest = readManifest(await contents.bytes('manifest.json'), await contents.bytes('manifest.sig'));
  hold(
    key === null || key === manifest.key,
    `manifest.json is signed by ${manifest.key}, and not by the key that was named.`,
  );
  checkListed(entries, manifest);
  for (const listed of manifest.files) {
    hold(KNOWN.has(listed.path) || FOLDER.test(listed.path), `${listed.path} is no file of a bundle.`);
    await contents.check(listed);
  }
  for (const path of [...NAMED, 'trail.ndjson', 'checkpoints.ndjson'])
    hold(contents.has(path), `${path} is missing from the bundle.`);
  hold(
    manifest.sealed === contents.has('confidential.json'),
    'manifest.json does not say rightly whether confidential evidence is in the bundle.',
  );
  return { contents, manifest };
}

/** The chain with its checkpoints, and what it tells of the story. */
async function readChain(contents, manifest) {
  const { checkpoints, heads } = await readCheckpoints(contents, manifest);
  const told = new StoryTold();
  for await (const line of readTrail(contents, manifest)) {
    checkHead(heads, line);
    told.apply(line);
  }
  checkNoneBeyond(heads);
  hold(told.story !== null, 'trail.ndjson does not begin with the making of a story.');
  return { told, checkpoints };
}

function checkStory(story, told, { story: id }) {
  const people = (list) =>
    list
      .map(({ person, as }) => `${as} ${person}`)
      .sort()
      .join(' ');
  hold(story.id === id, 'story.json is of another story than manifest.json.');
  for (const name of ['slug', 'language', 'restricted', 'dueAt', 'createdBy', 'createdAt'])
    hold(story[name] === told.story[name], `story.json: its ${name} is not what the trail tells.`);
  hold(
    people(story.people) === people(told.story.people),
    'story.json: the people on it are not those that the trail tells.',
  );
  hold(
    story.current === Math.max(...told.versions.keys()),
    'story.json: its current version is not the last that the trail tells.',
  );
  checkList(
    'story.json',
    story.versions.map((version) => ({ ...version, id: version.number })),
    told.versions,
  );
}

/** Each piece of which entries are opened, once, with its file. */
function checkConfidential(pieces, told) {
  const sealed = [...told.evidence].filter(([, piece]) => piece.isSealed);
  checkPieces('confidential.json', pieces, sealed, (piece, known) => {
    checkPiece('confidential.json', piece, known, false);
    hold(
      !piece.file || piece.files.some(({ part }) => part === 'original'),
      `confidential.json: the file of ${piece.id} is missing.`,
    );
  });
}

/**
 * Holds a bundle against the rule, from its own bytes alone; throws a Problem at the first thing that does not hold.
 * @param {string} path
 * @param {string | null} key the fingerprint of the one that it must be signed by
 */
export async function verifyBundle(path, key = null) {
  const file = await open(path);
  try {
    const { contents, manifest } = await readWhole(file, key);
    const { told, checkpoints } = await readChain(contents, manifest);
    const [story, claims, evidence, queries, corrections, notes, signOffs] = await Promise.all(
      NAMED.slice(0, 7).map((name) => contents.json(name)),
    );
    const confidential = manifest.sealed ? await contents.json('confidential.json') : [];
    // A source of a story that is over goes on without it; and what was made confidential may take with it what the trail
    // tells of others from the same source.
    const isOver = story.stage === 'published' || story.stage === 'killed';
    const isOpen = !isOver && !told.withheld.some(({ type }) => type === 'evidence.source-changed');
    const texts = await checkVersions(contents, told.versions);
    checkStory(story, told, manifest);
    checkEvidence(evidence, told, isOpen);
    if (manifest.sealed) checkConfidential(confidential, told);
    checkClaims(claims, told, texts.get(story.current));
    checkList('queries.json', queries, told.queries);
    checkList('corrections.json', corrections, told.corrections);
    checkList('notes.json', notes, told.notes, (note) => ({ ...note, before: note.before.map(({ text }) => text) }));
    const signed = checkSignOffs(signOffs, told, {
      claims,
      evidence: [...evidence, ...confidential],
      current: story.current,
    });
    checkFiles(manifest.files, evidence, confidential);
    return {
      manifest,
      checkpoints,
      withheld: told.withheld.length,
      claims: claims.length,
      versions: texts.size,
      texts: told.versions,
      signOffs: signOffs.signOffs,
      signed,
    };
  } catch (error) {
    // What has not the form of a bundle is no bug of this program.
    throw error instanceof TypeError
      ? new Problem(`Something in the bundle has not the form that it must have (${error.message}).`)
      : error;
  } finally {
    await file.close();
  }
}
