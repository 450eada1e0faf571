const MOST = 4;

/** "Gazette, Courier and Post stand on the same site (example.org) and count once." */
export function oneOrigin(names: readonly string[], sites: readonly string[]): string {
  const more = names.length - MOST;
  const shown = more > 0 ? [...names.slice(0, MOST), `${more} more`] : names;
  const where = sites.length === 1 ? `the same site (${sites[0]})` : 'the same sites';
  return `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)} stand on ${where} and count once.`;
}
