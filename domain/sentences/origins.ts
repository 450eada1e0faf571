const MOST = 4;

interface Reasons {
  /** Sites on which several of them stand. */
  sites: readonly string[];
  /** Whether several of them hold the same file. */
  isOneFile: boolean;
  /** What some of them repeat, as declared. */
  repeats: readonly { origin: string; by: readonly string[] }[];
}

function listed(names: readonly string[]): string {
  const more = names.length - MOST;
  const shown = more > 0 ? [...names.slice(0, MOST), `${more} more`] : names;
  return shown.length > 1 ? `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}` : (shown[0] ?? '');
}

function shared({ sites, isOneFile }: Reasons): string {
  if (sites.length === 0) return 'hold the same file';
  const where = `stand on ${sites.length === 1 ? `the same site (${sites[0]})` : 'the same sites'}`;
  return isOneFile ? `${where} or hold the same file` : where;
}

/**
 * "Gazette, Courier and Post stand on the same site (example.org) and count once." "Gazette and Courier count once: Gazette
 * and Courier repeat Reuters, as the desk declared."
 */
export function oneOrigin(names: readonly string[], reasons: Reasons): string {
  const { repeats, sites, isOneFile } = reasons;
  if (repeats.length === 0) return `${listed(names)} ${shared(reasons)} and count once.`;
  const declared = repeats.map(({ origin, by }) => `${listed(by)} ${by.length > 1 ? 'repeat' : 'repeats'} ${origin}`);
  const more = sites.length > 0 || isOneFile ? ` Some ${shared(reasons)}.` : '';
  return `${listed(names)} count once: ${declared.join('; ')}, as the desk declared.${more}`;
}
