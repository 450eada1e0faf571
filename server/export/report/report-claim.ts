import { restsOnConfidential } from '@/domain/sentences/confidential';
import { evidenceKind } from '@/domain/sentences/evidence-line';
import { HIDDEN_FINDING } from '@/domain/sentences/exports';
import { utcMoment } from '@/domain/sentences/utc-moment';
import { FINDING_WORDS, KIND_WORDS, QUERY_OUTCOME_WORDS, RISK_WORDS, SIGN_WORDS } from '@/domain/sentences/words';
import type { ExportedCheck, ExportedClaim, ExportedEvidence, ExportedQuery } from '../exported';
import { type Html, html, linked, type Shown } from './html';

type Name = (id: string) => string;

const part = (title: string, items: readonly Html[], tag: 'ol' | 'ul' = 'ul'): Html | null =>
  items.length === 0
    ? null
    : tag === 'ol'
      ? html`<h4>${title}</h4><ol>${items}</ol>\n`
      : html`<h4>${title}</h4><ul>${items}</ul>\n`;

const said = (words: string): Shown => words && html` <span class="said">“${words}”</span>`;

const checkItem = ({ finding, wording, rationale, by, at, ruling }: ExportedCheck, name: Name) =>
  html`<li><b>${finding === null ? HIDDEN_FINDING : FINDING_WORDS[finding]}</b>${ruling && ' in a ruling'}, ${name(by)}, ${utcMoment(at)}.${wording && html` To read:${said(wording)}.`}${said(rationale)}</li>`;

/** What was received when its page was captured, and when. */
const captured = ({ capture }: ExportedEvidence): Shown =>
  capture &&
  html` <span class="small">Captured ${utcMoment(capture.at)}, <span class="hash">sha256:${capture.sha256}</span>.</span>`;

const fileOf = ({ file }: ExportedEvidence): Shown =>
  file && html` File ${file.name}, <span class="hash">sha256:${file.sha256}</span>.`;

function evidenceItem(piece: ExportedEvidence, name: Name): Html {
  const { source, locator, url, credit, excerpt, note, createdBy, createdAt } = piece;
  return html`<li><b>${source}</b>${locator && `, ${locator}`}. ${evidenceKind(piece)}${credit && `, credited to ${credit}`}.${said(excerpt)}${url && html` ${linked(url)}`}${fileOf(piece)}${captured(piece)}${note && html` <span class="small">Note: ${note}</span>`} <span class="small">Attached by ${name(createdBy)}, ${utcMoment(createdAt)}.</span></li>`;
}

const queryItem = ({ by, to, question, answer, outcome, outcomeReason }: ExportedQuery, name: Name) =>
  html`<li>${name(by)} asked ${name(to)}:${said(question)} ${answer === null ? 'Not answered.' : html`Answered:${said(answer)}`}${outcome && html` <b>${QUERY_OUTCOME_WORDS[outcome]}.</b>`}${said(outcomeReason)}</li>`;

const correctionItem = ({ words, replacement, accepted, decision }: ExportedClaim['corrections'][number]) =>
  html`<li>${said(words)} to read${said(accepted ?? replacement)}: ${decision ?? 'not decided'}.</li>`;

const overrideItem = ({ sentence, override }: ExportedClaim['overrides'][number], name: Name) =>
  html`<li class="let">${sentence} <b>Let stand by ${name(override.by)}</b>, ${utcMoment(override.at)}:${said(override.reason)}</li>`;

/** The words it stands on, unless they are its statement and no more. */
const wordsOf = ({ spans, statement }: ExportedClaim): Html[] =>
  spans
    .filter(({ exact, state }) => spans.length > 1 || exact !== statement || state === 'lost')
    .map(
      ({ exact, state }) =>
        html`<p class="words">“${exact}”${state === 'lost' && ' (these words are lost: they stand in the text no more)'}</p>\n`,
    );

/** A claim with all that stands behind it. */
export function claimOf(claim: ExportedClaim, name: Name): Html {
  const { number, statement, kind, risk, sign, clear } = claim;
  const vouched = restsOnConfidential(claim.vouchedBy.map(name));
  return html`<article class="claim" id="claim-${number}" aria-labelledby="claim-${number}-title">
<h3 id="claim-${number}-title">${number}. ${statement}</h3>
${wordsOf(claim)}<p class="state"><b>${SIGN_WORDS[sign]}</b>${clear && ', clear'} · ${KIND_WORDS[kind].toLowerCase()} · ${RISK_WORDS[risk].toLowerCase()}</p>
${part(
  'Found',
  claim.checks.map((check) => checkItem(check, name)),
)}${part(
  'Let stand by an editor',
  claim.overrides.map((one) => overrideItem(one, name)),
)}${part(
  'In the way of signing off',
  claim.blockers.map(({ sentence }) => html`<li>${sentence}</li>`),
)}${part(
  'Evidence',
  claim.evidence.map((piece) => evidenceItem(piece, name)),
  'ol',
)}${vouched && html`<p>${vouched}</p>\n`}${part(
  'Asked',
  claim.queries.map((query) => queryItem(query, name)),
)}${part('Corrections', claim.corrections.map(correctionItem))}</article>
`;
}
