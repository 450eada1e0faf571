import { hold } from './problem.mjs';

const CAPTURED = { warc: 'warc.gz', screenshot: 'png', pdf: 'pdf', stamp: 'tsr' };

/** What evidence and captures rest on, by where it must be: each with the SHA-256 of its bytes. */
function expectedFiles(evidence) {
  const expected = new Map();
  for (const { file, captures } of evidence) {
    if (file) expected.set(file.path, file.sha256);
    for (const capture of captures)
      for (const [kind, ending] of Object.entries(CAPTURED))
        if (capture[kind]) expected.set(`captures/${capture.id}.${ending}`, capture[kind]);
  }
  return expected;
}

/** Every file that evidence names is there under its hash, and no other is. */
export function checkFiles(files, evidence, confidential) {
  const expected = expectedFiles(evidence);
  for (const { file } of evidence)
    hold(!file || file.path.startsWith(`evidence/${file.sha256}`), `${file?.path} is not named by its SHA-256.`);
  for (const piece of confidential)
    for (const kept of piece.files) expected.set(`confidential/${piece.id}/${kept.part}`, kept.sha256);
  for (const { path, sha256 } of files) {
    if (!/^(evidence|captures|confidential)\//.test(path)) continue;
    hold(expected.get(path) === sha256, `${path} is named by no evidence, or with another SHA-256.`);
    expected.delete(path);
  }
  hold(expected.size === 0, `${[...expected.keys()][0]} is missing, and evidence names it.`);
}
