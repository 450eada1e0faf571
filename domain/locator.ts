/**
 * Where in a source the next fact is likely to stand: the last place without its last figure. "p. 12, table 3" gives
 * "p. 12, table ", "Interview, recording, 00:07:41" gives "Interview, recording, ".
 */
export const nextLocator = (last: string): string => last.replace(/\d[\d:.,–-]*\D*$/u, '');
