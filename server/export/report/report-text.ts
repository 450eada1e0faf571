import { type GalleyNode, galleyOf } from '@/domain/galley';
import { type Block, type BlockKind, blocksOf, type DocumentNode, type Run } from '@/domain/story-text';
import type { Placement, Sign } from '@/domain/vocabulary';
import type { ExportReading } from '../exported';
import { type Html, html } from './html';

/** A place of a claim, as much of it as the text needs. */
interface PlaceRow {
  claim: string;
  number: number;
  sign: Sign;
  start: number;
  exact: string;
  state: Placement;
}

export interface TextClaim {
  id: string;
  number: number;
  sign: Sign;
  spans: { start: number; exact: string; state: Placement }[];
}

const TAGS: Partial<Record<BlockKind, 'heading' | 'quote'>> = {
  heading: 'heading',
  quote: 'quote',
  'pull-quote': 'quote',
};

/** Where the claims stand: their places alone, which are never more than the text itself. */
export async function textClaims({ tx, row }: ExportReading): Promise<TextClaim[]> {
  const rows = await tx.$queryRaw<PlaceRow[]>`
    SELECT c.id AS claim, c.number, c.sign, s.start, s.exact, s.placement AS state
    FROM claim c JOIN span s ON s.claim_id = c.id
    WHERE c.story_id = ${row.id} AND c.removed_at IS NULL AND c.visibility = 'story' AND s.placement <> 'lost'
    ORDER BY c.number, s.position, s.id`;
  const claims = new Map<string, TextClaim>();
  for (const { claim: id, number, sign, ...span } of rows) {
    const claim = claims.get(id) ?? { id, number, sign, spans: [] };
    claim.spans.push(span);
    claims.set(id, claim);
  }
  return [...claims.values()];
}

/** Words in their look. The targets of links stand beside them: on paper nobody can follow one. */
function runOf({ text, italic, bold, href }: Run): Html {
  const words = italic ? html`<em>${text}</em>` : html`${text}`;
  const strong = bold ? html`<strong>${words}</strong>` : words;
  return href ? html`<span title="${href}">${strong}</span>` : strong;
}

function nodeOf(node: GalleyNode, signs: ReadonlyMap<string, Sign>): Html {
  if (node.type === 'run') return runOf(node.run);
  if (node.type === 'marker') return html`<sup><a href="#claim-${node.number}">${node.number}</a></sup>`;
  if (node.type === 'proposed') return html``;
  return html`<span class="c ${signs.get(node.claim) ?? ''}">${node.children.map((child) => nodeOf(child, signs))}</span>`;
}

function blockOf(block: Block, words: readonly Html[]): Html {
  const marker = block.marker ? html`<span class="bullet">${block.marker} </span>` : null;
  if (TAGS[block.kind] === 'heading') return html`<h3 class="heading">${words}</h3>\n`;
  if (TAGS[block.kind] === 'quote') return html`<blockquote class="${block.kind}">${words}</blockquote>\n`;
  return html`<p class="${block.kind}" style="--depth: ${block.depth ?? 0}">${marker}${words}</p>\n`;
}

/** The text as it will be printed, the number of each claim before its words. */
export function textOf(
  { story, document }: { story: ExportReading['story']; document: DocumentNode },
  claims: readonly TextClaim[],
): Html {
  const signs = new Map(claims.map((claim) => [claim.id, claim.sign]));
  const { headline, dek, byline } = story.version;
  const blocks = galleyOf(blocksOf({ headline, dek, byline, document }), claims);
  const shown = blocks.map(({ block, nodes }) =>
    blockOf(
      block,
      nodes.map((node) => nodeOf(node, signs)),
    ),
  );
  return html`<section aria-labelledby="text"><h2 id="text">The text, with the claims in it numbered</h2>
<div class="text" lang="${story.language}">
${shown}</div></section>
`;
}
