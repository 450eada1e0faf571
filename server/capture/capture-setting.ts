/** What this desk captures: every link, those to the hosts that are listed alone, or none. */
type Captures = 'on' | 'listed' | 'off';

const captures = (): Captures => {
  const set = process.env.STET_CAPTURE;
  return set === 'off' || set === 'listed' ? set : 'on';
};

export const portOf = (url: URL) => url.port || (url.protocol === 'https:' ? '443' : '80');

/** Whether a list as people write it in a setting, "wiki.example.com:8080,10.0.0.5:80", names this host and port. */
export function isListed(list: string | undefined, host: string, port: string | number): boolean {
  const listed = (list ?? '').split(',').map((one) => one.trim().toLowerCase());
  return listed.includes(`${host.toLowerCase()}:${port}`);
}

/** Whether whoever runs the desk has allowed this host and port by name (STET_CAPTURE_ALLOW), wherever it leads. */
export const isAllowedHost = (host: string, port: string | number): boolean =>
  isListed(process.env.STET_CAPTURE_ALLOW, host, port);

export const capturesAreOff = (): boolean => captures() === 'off';

/** Whether a link is captured on this desk: a page's address, where captures are on. */
export function isCaptured(address: string): boolean {
  if (captures() === 'off' || !/^https?:/i.test(address) || !URL.canParse(address)) return false;
  const url = new URL(address);
  return captures() === 'on' || isAllowedHost(url.hostname, portOf(url));
}
