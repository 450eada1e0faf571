import { restsOnConfidential } from '@/domain/sentences/confidential';
import { evidenceLine } from '@/domain/sentences/evidence-line';
import { CSV_COLUMNS, HIDDEN_FINDING, lostWords } from '@/domain/sentences/exports';
import { quoted } from '@/domain/sentences/quoted';
import { FINDING_WORDS, KIND_WORDS, QUERY_OUTCOME_WORDS, RISK_WORDS, SIGN_WORDS } from '@/domain/sentences/words';
import type { Directory } from '@/domain/views';
import { claimBatches } from './claim-batches';
import { BYTE_ORDER_MARK, csvLine } from './csv-cell';
import type { WriteForm } from './export-into';
import type { ExportedCheck, ExportedClaim, ExportedQuery } from './exported';

const lines = (parts: readonly string[]) => parts.filter(Boolean).join('\n');
const numbered = (parts: readonly string[]) => lines(parts.map((part, at) => `${at + 1}. ${part}`));
const inUtc = (iso: string) => iso.slice(0, 16).replace('T', ' ');
const nameIn = (directory: Directory) => (id: string) => directory[id]?.name ?? 'somebody';

const foundBy = ({ finding, wording }: ExportedCheck): string =>
  finding === null ? HIDDEN_FINDING : `${FINDING_WORDS[finding]}${wording ? `: to read ${quoted(wording)}` : ''}`;

function queryLine(query: ExportedQuery, name: (id: string) => string): string {
  const asked = `${name(query.by)} asked ${name(query.to)}: ${quoted(query.question)}`;
  const answer = query.answer === null ? 'not answered' : `answered ${quoted(query.answer)}`;
  const outcome = query.outcome === null ? [] : [QUERY_OUTCOME_WORDS[query.outcome].toLowerCase()];
  return [asked, answer, ...outcome, ...(query.outcomeReason ? [quoted(query.outcomeReason)] : [])].join('; ');
}

const correctionLine = ({ words, replacement, accepted, decision }: ExportedClaim['corrections'][number]): string =>
  `${quoted(words)} to read ${quoted(accepted ?? replacement)}: ${decision ?? 'not decided'}`;

/** A claim as a line, in the order of CSV_COLUMNS. */
function cellsOf(claim: ExportedClaim, version: number, directory: Directory): (string | number)[] {
  const name = nameIn(directory);
  const { checks, evidence, spans } = claim;
  return [
    claim.number,
    lines(spans.map(({ exact, state }) => (state === 'lost' ? lostWords(exact) : exact))),
    claim.statement,
    KIND_WORDS[claim.kind],
    RISK_WORDS[claim.risk],
    SIGN_WORDS[claim.sign],
    claim.clear ? 'yes' : 'no',
    lines(checks.map(foundBy)),
    lines(checks.map(({ by, ruling }) => `${name(by)}${ruling ? ' (ruling)' : ''}`)),
    lines(checks.map(({ at }) => inUtc(at))),
    lines(checks.map(({ rationale }) => rationale)),
    lines(claim.unmet.map(({ sentence }) => sentence)),
    lines([numbered(evidence.map(evidenceLine)), restsOnConfidential(claim.vouchedBy.map(name))]),
    lines([...new Set(evidence.map(({ source }) => source))]),
    numbered(claim.queries.map((query) => queryLine(query, name))),
    numbered(claim.corrections.map(correctionLine)),
    numbered(
      claim.overrides.map(({ sentence, override }) => `${sentence} ${name(override.by)}: ${quoted(override.reason)}`),
    ),
    version,
    claim.id,
  ];
}

/** The claims as a spreadsheet: a line each. */
export const writeCsv: WriteForm = async (reading, out) => {
  await out.write(BYTE_ORDER_MARK + csvLine(CSV_COLUMNS));
  for await (const batch of claimBatches(reading))
    await out.write(
      batch.map((claim) => csvLine(cellsOf(claim, reading.story.version.number, reading.directory))).join(''),
    );
};
