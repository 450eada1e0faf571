import type { EvidenceType, HeldAs, Stance, Tier } from '../vocabulary';
import { quoted } from './quoted';
import { EVIDENCE_TYPE_WORDS, HELD_AS_WORDS, STANCE_WORDS, TIER_WORDS } from './words';

interface Piece {
  type: EvidenceType;
  source: string;
  tier: Tier;
  stance: Stance;
  locator: string;
  excerpt: string;
  url: string;
  note: string;
  heldAs: HeldAs | '';
  credit: string;
  file: { name: string; sha256: string } | null;
  capture: { at: string; finalUrl: string } | null;
}

/** "Link, primary, supports", and how spoken words are held. */
export const evidenceKind = ({
  type,
  tier,
  stance,
  heldAs,
}: Pick<Piece, 'type' | 'tier' | 'stance' | 'heldAs'>): string =>
  [
    EVIDENCE_TYPE_WORDS[type],
    TIER_WORDS[tier].toLowerCase(),
    STANCE_WORDS[stance].toLowerCase(),
    ...(heldAs ? [HELD_AS_WORDS[heldAs].toLowerCase()] : []),
  ].join(', ');

const inOneLine = (text: string) => text.trim().replace(/\s*[\r\n]+\s*/g, ' / ');

/** A piece of evidence in one line: what it is, where from, where in it, and what it says. */
export function evidenceLine(piece: Piece): string {
  const { source, locator, excerpt, url, note, credit, file, capture } = piece;
  return [
    `${evidenceKind(piece)}: ${[source, locator].filter(Boolean).join(', ')}`,
    credit && `credited to ${credit}`,
    excerpt && quoted(inOneLine(excerpt)),
    url,
    capture && `captured ${capture.at.slice(0, 10)}`,
    file && `file ${file.name} (sha256:${file.sha256})`,
    note && `note: ${inOneLine(note)}`,
  ]
    .filter(Boolean)
    .join(' · ');
}
