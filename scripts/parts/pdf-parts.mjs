import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readJson } from './files.mjs';
import { root } from './root.mjs';

// What the viewer of PDFs asks our own server for while it runs: its worker, the maps of characters, the fonts and the
// decoders that a PDF may count on. They stand in `public` under the version of the package, so that a page which was
// loaded before an update never meets the worker of another version.

const home = join(root, 'public', 'pdf');
const parts = join(root, 'node_modules', 'pdfjs-dist');
const FOLDERS = ['cmaps', 'standard_fonts', 'wasm', 'iccs'];
const WORKER = 'pdf.worker.min.mjs';

/** Copies them where that has not been done; whole or not at all. */
export function placePdfParts() {
  const { version } = readJson(join(parts, 'package.json'));
  const there = join(home, version);
  if (existsSync(there)) return;
  const draft = `${there}.${process.pid}.tmp`;
  rmSync(home, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true });
  for (const folder of FOLDERS) cpSync(join(parts, folder), join(draft, folder), { recursive: true });
  cpSync(join(parts, 'legacy', 'build', WORKER), join(draft, WORKER));
  cpSync(join(parts, 'LICENSE'), join(draft, 'LICENSE'));
  renameSync(draft, there);
}
