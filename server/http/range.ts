import type { ByteRange } from '../files/store';

/** The one range that is asked for (RFC 9110); null: the whole; `none`: there are no such bytes. Several ranges get the whole. */
export function rangeOf(header: string | null, size: number): ByteRange | null | 'none' {
  const asked = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '');
  if (!asked) return null;
  const [from = '', to = ''] = asked.slice(1);
  if (from === '' && to === '') return null;
  if (from === '') {
    const last = Math.min(Number(to), size);
    return last === 0 ? 'none' : { first: size - last, last: size - 1 };
  }
  if (to !== '' && Number(to) < Number(from)) return null;
  if (Number(from) >= size) return 'none';
  return { first: Number(from), last: to === '' ? size - 1 : Math.min(Number(to), size - 1) };
}
