import { createHash } from 'node:crypto';
import { canonical } from '../trail-rule.mjs';
import { hold } from './problem.mjs';

const sha256 = (text) => `sha256:${createHash('sha256').update(text, 'utf8').digest('hex')}`;

/** The words of a block: a node that holds text. Other nodes hold blocks. */
function blocks(node) {
  const inner = node.content ?? [];
  return inner.some((child) => child.type === 'text')
    ? [inner.map((child) => child.text ?? '').join('')]
    : inner.flatMap(blocks);
}

/** `version.text` of a document. */
export const textOf = ({ headline, dek, byline, document }) =>
  [headline, dek, byline, ...blocks(document)].filter((block) => block !== '').join('\n');

/** The three hashes of a version, from its words and its document alone. */
export const hashesOf = (text, document) => ({
  hash: sha256(text.normalize('NFC')),
  documentHash: sha256(canonical(document).normalize('NFC')),
  clearanceHash: sha256(
    text
      .normalize('NFC')
      .split('\n')
      .map((block) => block.replace(/\s+/gu, ' ').trim())
      .filter((block) => block !== '')
      .join('\n'),
  ),
});

/** Every version: its text is that of its document, and its hashes are those that the trail told when it was made. */
export async function checkVersions(contents, told) {
  const texts = new Map();
  for (const [number, hashes] of told) {
    const text = (await contents.bytes(`text/${number}.txt`)).toString('utf8');
    const document = await contents.json(`text/${number}.json`);
    hold(text === textOf(document), `text/${number}.txt does not read as the document in text/${number}.json does.`);
    for (const [name, hash] of Object.entries(hashesOf(text, document)))
      hold(
        hash === hashes[name],
        `text/${number}: its ${name} is not the one that the trail tells of version ${number}.`,
      );
    texts.set(number, text);
  }
  const extra = contents.paths().find((path) => {
    const number = /^text\/(.+)\.(txt|json)$/.exec(path)?.[1];
    return path.startsWith('text/') && !(number && told.has(Number(number)) && `${Number(number)}` === number);
  });
  hold(extra === undefined, `${extra} is of no version that the trail tells of.`);
  return texts;
}
