/** What this desk captures: every link, those to the hosts that are listed alone, or none. */
type Captures = 'on' | 'listed' | 'off';

const captures = (): Captures => {
  const set = process.env.STET_CAPTURE;
  return set === 'off' || set === 'listed' ? set : 'on';
};

const portOf = (url: URL) => url.port || (url.protocol === 'https:' ? '443' : '80');

/** Whether whoever runs the desk has allowed this host and port by name (STET_CAPTURE_ALLOW), wherever it leads. */
export function isAllowedHost(host: string, port: string | number): boolean {
  const allowed = (process.env.STET_CAPTURE_ALLOW ?? '').split(',').map((one) => one.trim().toLowerCase());
  return allowed.includes(`${host.toLowerCase()}:${port}`);
}

export const capturesAreOff = (): boolean => captures() === 'off';

/** Whether a link is captured on this desk: a page's address, where captures are on. */
export function isCaptured(address: string): boolean {
  if (captures() === 'off' || !/^https?:/i.test(address) || !URL.canParse(address)) return false;
  const url = new URL(address);
  return captures() === 'on' || isAllowedHost(url.hostname, portOf(url));
}
