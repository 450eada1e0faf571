/** "sha256:7c1e 90b4 5d2a … e83f": enough of a hash to compare by eye. */
export function shortHash(hash: string): string {
  const [name, hex = ''] = hash.split(':');
  return `${name}:${hex.slice(0, 4)} ${hex.slice(4, 8)} ${hex.slice(8, 12)} … ${hex.slice(-4)}`;
}
