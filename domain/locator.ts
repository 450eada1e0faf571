import { boxIn } from './file/place-in-file';

/**
 * Where in a source the next fact is likely to stand: the last place without its last figure. "p. 12, table 3" gives
 * "p. 12, table ", "Interview, recording, 00:07:41" gives "Interview, recording, ". A box in a picture is drawn anew.
 */
export const nextLocator = (last: string): string => (boxIn(last) ? '' : last.replace(/\d[\d:.,–-]*\D*$/u, ''));
