// A PDF of plain lines, written by hand: what the sample desk shows, and what the viewer is tried with.

const LINE = 18;
const MARGIN = 72;
const A4 = { width: 595, height: 842 };

const literal = (/** @type {string} */ text) => `(${text.replace(/[\\()]/g, '\\$&')})`;
const object = (/** @type {number} */ number, /** @type {string} */ body) => `${number} 0 obj\n${body}\nendobj\n`;

/** @param {readonly string[]} lines */
function content(lines) {
  const shown = lines.map((line) => `${literal(line)} Tj T*`).join('\n');
  const stream = `BT /F1 12 Tf ${LINE} TL ${MARGIN} ${A4.height - MARGIN} Td\n${shown}\nET`;
  return `<< /Length ${Buffer.byteLength(stream, 'latin1')} >>\nstream\n${stream}\nendstream`;
}

/**
 * Each page is its lines, in letters of Western Europe. `more` goes into the trailer.
 * @param {readonly (readonly string[])[]} pages
 */
export function plainPdf(pages, { more = '' } = {}) {
  const first = 4;
  const kids = pages.map((_, at) => `${first + at * 2} 0 R`).join(' ');
  const bodies = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...pages.flatMap((lines, at) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${A4.width} ${A4.height}] /Resources << /Font << /F1 3 0 R >> >> /Contents ${first + at * 2 + 1} 0 R >>`,
      content(lines),
    ]),
  ];
  let file = '%PDF-1.7\n';
  const places = bodies.map((body, at) => {
    const place = Buffer.byteLength(file, 'latin1');
    file += object(at + 1, body);
    return place;
  });
  const entries = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const size = bodies.length + 1;
  const trailer = `trailer\n<< /Size ${size} /Root 1 0 R ${more} >>\nstartxref\n${Buffer.byteLength(file, 'latin1')}\n%%EOF\n`;
  return Buffer.from(`${file}xref\n0 ${size}\n0000000000 65535 f \n${entries}${trailer}`, 'latin1');
}
