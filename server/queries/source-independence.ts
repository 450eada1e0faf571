import type { Actor } from '@/domain/given';
import { siteOf } from '@/domain/independence';
import { oneOrigin } from '@/domain/sentences/origins';
import { carriesCredit, repeatedByOthers, repeatsOther } from '@/domain/sentences/sources';
import type { SourceNamed } from '@/domain/views-source';
import { creditInName } from '@/domain/wire-credit';
import { Prisma } from '@/prisma/generated/client';
import type { Tx } from '../database';
import { readable, visibleTo } from '../sources';
import { contains } from './contains';

const MOST = 500;

interface Linked {
  id: string;
  name: string;
  url: string;
}

/** Addresses on stories that the person may read, with the sources they were given for. */
const linked = (tx: Tx, actor: Actor, where: Prisma.Sql) => tx.$queryRaw<Linked[]>`
  SELECT DISTINCT o.id, o.name, e.url FROM evidence e JOIN story s ON s.id = e.story_id JOIN source o ON o.id = e.source_id
  WHERE e.url <> '' AND e.visibility = 'story' AND o.visibility = 'desk' AND ${readable(actor)} AND ${where} LIMIT ${MOST}`;

/** Sources that stand on a site of this one, a sentence for each site. */
async function onSites(tx: Tx, actor: Actor, { id, name }: SourceNamed): Promise<string[]> {
  const own = await linked(tx, actor, Prisma.sql`o.id = ${id}`);
  const sites = [...new Set(own.flatMap(({ url }) => siteOf(url) ?? []))];
  const sentences: string[] = [];
  for (const site of sites) {
    const near = await linked(tx, actor, Prisma.sql`o.id <> ${id} AND e.url ILIKE ${contains(site)}`);
    const others = [...new Set(near.filter(({ url }) => siteOf(url) === site).map((one) => one.name))].sort();
    if (others.length > 0)
      sentences.push(oneOrigin([name, ...others], { sites: [site], credits: [], isOneFile: false, repeats: [] }));
  }
  return sentences;
}

/** Why a source counts as one with others, as far as the person may know of those. */
export async function independenceOf(
  tx: Tx,
  actor: Actor,
  source: SourceNamed & { origin: SourceNamed | null },
): Promise<string[]> {
  const repeating = await tx.$queryRaw<SourceNamed[]>`
    SELECT o.id, o.name FROM source o WHERE o.origin_id = ${source.id} AND ${visibleTo(actor)} ORDER BY o.name`;
  const credit = creditInName(source.name);
  return [
    ...(credit ? [carriesCredit(credit)] : []),
    ...(source.origin ? [repeatsOther(source.origin.name)] : []),
    ...(repeating.length > 0 ? [repeatedByOthers(repeating.map(({ name }) => name))] : []),
    ...(await onSites(tx, actor, source)),
  ];
}
