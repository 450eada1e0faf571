import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Manifest {
  staticRoutes: { page: string; regex: string }[];
  dynamicRoutes: { page: string; regex: string }[];
}

function built(): { page: string; regex: RegExp }[] {
  const path = join(process.cwd(), '.next', 'routes-manifest.json');
  if (!existsSync(path)) return [];
  const { staticRoutes, dynamicRoutes } = JSON.parse(readFileSync(path, 'utf8')) as Manifest;
  return [...staticRoutes, ...dynamicRoutes].map(({ page, regex }) => ({ page, regex: new RegExp(regex) }));
}

/**
 * Which page an address leads to, as the pattern of its route: `/stories/[id]`. Anything else, a mistyped address too, is
 * `none`: nobody knows what stands in it.
 */
export function routes(known = built()): (address: string) => string {
  return (address) => {
    const [path = ''] = address.split('?');
    if (path.startsWith('/_next/')) return '/_next';
    return known.find(({ regex }) => regex.test(path))?.page ?? 'none';
  };
}
