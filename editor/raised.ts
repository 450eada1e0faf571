/** Raised and lowered characters that Unicode has; the schema knows no superscript, and 10⁶ must not become 106. */
const RAISED = new Map([...'0123456789+-−=()ni'].map((plain, at) => [plain, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ'][at] ?? plain]));
const LOWERED = new Map([...'0123456789+-−=()'].map((plain, at) => [plain, [...'₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎'][at] ?? plain]));

/** Text that stands above or below the line, where each of its characters can; else as it is: 1st, Mme. */
export function raised(text: string, to: 'above' | 'below'): string {
  const table = to === 'above' ? RAISED : LOWERED;
  const all = [...text].map((one) => table.get(one) ?? (/\s/.test(one) ? one : null));
  return all.includes(null) ? text : all.join('');
}
