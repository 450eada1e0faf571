import type { ClaimView, NoteView, StoryView } from '@/domain/views';
import { answerQuery } from '@/server/commands/answer-query';
import { askQuery } from '@/server/commands/ask-query';
import { attachEvidence } from '@/server/commands/attach-evidence';
import { changeClaim } from '@/server/commands/change-claim';
import { closeQuery } from '@/server/commands/close-query';
import { giveRuling } from '@/server/commands/give-ruling';
import { makeClaim } from '@/server/commands/make-claim';
import { proposeCorrection } from '@/server/commands/propose-correction';
import { recordCheck } from '@/server/commands/record-check';
import { resolveThread } from '@/server/commands/resolve-thread';
import { writeClaimNote } from '@/server/commands/write-note';
import { comingFiles } from '@/server/files/file-store';
import { view } from '@/server/gate';
import { claimById } from '@/server/queries/claims';
import { type Hand, value } from './builders';
import { bringIn, type SampleFile } from './sample-file';

export interface Proof {
  type?: 'quotation' | 'calculation' | 'observation' | 'file';
  /** Of type `file`. */
  file?: SampleFile;
  source: string;
  tier: 'primary' | 'secondary' | 'tertiary';
  stance?: 'supports' | 'contradicts' | 'context';
  locator?: string;
  excerpt: string;
  heldAs?: string;
  note?: string;
}

export interface Found {
  by: Hand;
  finding: string;
  rationale?: string;
  wording?: string;
}

/** A query, with its answer and outcome where it has them. */
export interface AskedOf {
  by: Hand;
  to: Hand;
  question: string;
  dueInHours: number;
  answer?: string;
  outcome?: 'fixed' | 'stet' | 'cut' | 'accepted-on-author';
}

/** A claim of the sample desk, as the people there made it what it is, step by step. */
export interface Planned {
  spans: { exact: string; prefix?: string; suffix?: string; start?: number }[];
  kind: string;
  risk?: string;
  assignee?: Hand;
  proof?: Proof[];
  thread?: { by: Hand; text: string; answer?: { by: Hand; text: string }; resolved?: { by: Hand; reason: string } };
  checks?: Found[];
  ruling?: { by: Hand; finding: string; reason: string };
  query?: AskedOf;
  /** Other words for its first place, that nobody has decided on. */
  correction?: { by: Hand; replacement: string; reason: string };
  /** What it states from now on: whoever checked it checked other words. */
  restated?: { by: Hand; statement: string };
}

async function talk(claim: string, { by, text, answer, resolved }: NonNullable<Planned['thread']>, at: () => Date) {
  const note: NoteView = await by.do(writeClaimNote, { claim, text }, at());
  if (answer) await answer.by.do(writeClaimNote, { claim, text: answer.text, thread: note.thread }, at());
  if (resolved) await resolved.by.do(resolveThread, { note: note.id, reason: resolved.reason }, at());
}

const HOUR_MS = 3_600_000;

async function askAbout(on: { claim: string; revision: number }, plan: AskedOf, at: () => Date) {
  const { by, to, question, dueInHours, answer, outcome } = plan;
  const when = at();
  const due = new Date(when.getTime() + dueInHours * HOUR_MS).toISOString();
  const { id: query } = await by.do(askQuery, { ...on, to: to.id, question, due }, when);
  if (answer) await to.do(answerQuery, { query, revision: 1, text: answer }, at());
  if (outcome) await by.do(closeQuery, { query, revision: 2, outcome }, at());
}

export async function build(story: StoryView, maker: Hand, plan: Planned, at: () => Date): Promise<void> {
  const { spans, kind, risk = 'normal', assignee } = plan;
  const input = { story: story.id, spans, kind, risk, assignee: assignee?.id ?? null };
  const { id: claim }: ClaimView = await maker.do(makeClaim, input, at());
  const revision = async () => value(await view(claimById, { claim }, maker.caller)).revision;
  const by = assignee ?? maker;
  for (const { file, ...proof } of plan.proof ?? []) {
    const facts = { type: 'quotation', stance: 'supports', heldAs: '', ...proof };
    const upload = file && (await bringIn(by, story.id, file, at()));
    await by.do(attachEvidence, { claim, ...facts, ...(upload && { upload }) }, at());
    if (upload) await comingFiles().remove(upload);
  }
  if (plan.thread) await talk(claim, plan.thread, at);
  for (const { by, ...found } of plan.checks ?? [])
    await by.do(recordCheck, { claim, revision: await revision(), ...found }, at());
  if (plan.ruling) {
    const { by, ...ruling } = plan.ruling;
    await by.do(giveRuling, { claim, revision: await revision(), ...ruling }, at());
  }
  if (plan.query) await askAbout({ claim, revision: await revision() }, plan.query, at);
  if (plan.correction) {
    const { by, ...proposed } = plan.correction;
    const seen = value(await view(claimById, { claim }, by.caller));
    const on = { claim, revision: seen.revision, span: seen.spans[0]?.id };
    await by.do(proposeCorrection, { ...on, ...proposed }, at());
  }
  if (plan.restated) {
    const { by, statement } = plan.restated;
    await by.do(changeClaim, { claim, revision: await revision(), statement }, at());
  }
}
