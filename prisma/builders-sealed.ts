import { connected } from '@/scripts/parts/database.mjs';

/** What tests say in confidence, or make confidential later. */
export const IN_CONFIDENCE = {
  type: 'quotation',
  source: 'Fenna Aaldering',
  tier: 'primary',
  stance: 'supports',
  locator: 'Recording, 00:07:41',
  excerpt: 'We knew in March.',
};

/** The tables in which a text stands in the clear, looked through by the owner of them all. */
export async function tablesWith(ownerUrl: string, text: string): Promise<string[]> {
  return connected(ownerUrl, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      "SELECT format('%I', tablename) AS name FROM pg_tables WHERE schemaname = 'public'",
    );
    const found: string[] = [];
    for (const { name } of rows) {
      const { rowCount } = await client.query(`SELECT 1 FROM ${name} t WHERE strpos(t::text, $1) > 0`, [text]);
      if (rowCount) found.push(name);
    }
    return found;
  });
}
