const MOST = 4;

function shared(sites: readonly string[], isOneFile: boolean): string {
  if (sites.length === 0) return 'hold the same file';
  const where = `stand on ${sites.length === 1 ? `the same site (${sites[0]})` : 'the same sites'}`;
  return isOneFile ? `${where} or hold the same file` : where;
}

/** "Gazette, Courier and Post stand on the same site (example.org) and count once." */
export function oneOrigin(names: readonly string[], sites: readonly string[], isOneFile = false): string {
  const more = names.length - MOST;
  const shown = more > 0 ? [...names.slice(0, MOST), `${more} more`] : names;
  return `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)} ${shared(sites, isOneFile)} and count once.`;
}
