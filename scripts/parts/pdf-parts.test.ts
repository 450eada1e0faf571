import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { placePdfParts } from './pdf-parts.mjs';
import { root } from './root.mjs';

const { version } = JSON.parse(readFileSync(join(root, 'node_modules/pdfjs-dist/package.json'), 'utf8'));
const home = join(root, 'public/pdf');

test('what the reader of PDFs asks for stands ready under its version, and nothing of another', () => {
  placePdfParts();
  expect(readdirSync(home)).toEqual([version]);
  const worker = readFileSync(join(home, version, 'pdf.worker.min.mjs'));
  expect(worker.equals(readFileSync(join(root, 'node_modules/pdfjs-dist/legacy/build/pdf.worker.min.mjs')))).toBe(true);
  for (const folder of ['cmaps', 'standard_fonts', 'wasm', 'iccs'])
    expect(existsSync(join(home, version, folder))).toBe(true);
});
