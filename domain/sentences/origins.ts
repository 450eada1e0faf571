const MOST = 4;

interface Reasons {
  /** Sites on which several of them stand. */
  sites: readonly string[];
  /** Wires that several of them are credited to. */
  credits: readonly string[];
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

function shared({ sites, credits, isOneFile }: Reasons): string {
  const ways = [
    ...(sites.length > 0 ? [`stand on ${sites.length === 1 ? `the same site (${sites[0]})` : 'the same sites'}`] : []),
    ...(credits.length > 0 ? [`carry the same wire credit (${listed(credits)})`] : []),
    ...(isOneFile ? ['hold the same file'] : []),
  ];
  return ways.join(' or ');
}

/**
 * "Gazette, Courier and Post stand on the same site (example.org) and count once." "Gazette and Courier count once: Gazette
 * and Courier repeat Reuters, as the desk declared." "Gazette and Courier carry the same wire credit (AFP) and count once."
 */
export function oneOrigin(names: readonly string[], reasons: Reasons): string {
  const { repeats } = reasons;
  if (repeats.length === 0) return `${listed(names)} ${shared(reasons)} and count once.`;
  const declared = repeats.map(({ origin, by }) => `${listed(by)} ${by.length > 1 ? 'repeat' : 'repeats'} ${origin}`);
  const also = shared(reasons);
  const more = also ? ` Some ${also}.` : '';
  return `${listed(names)} count once: ${declared.join('; ')}, as the desk declared.${more}`;
}
