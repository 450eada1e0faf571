import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { ok, type Result, refuse } from '@/domain/refusal';
import type { Draft } from '@/domain/text-draft';
import type { EditScreen } from '@/domain/views-edit';
import type { SavedVersion } from '@/domain/views-text';
import { standingOf } from '@/editor/claim-marks';
import { bodyStart } from '@/editor/positions';
import { spansNow } from '@/editor/spans-now';
import { tidied } from '@/editor/tidy';
import { call } from '@/ui/call';
import { useAct } from '@/ui/use-act';
import type { Autosave } from './use-autosave';
import type { Words } from './use-words';

/** What saving came to. */
export interface Saved {
  number: number;
  /** The claims that need a person because of it. */
  needs: SavedVersion['needs'];
  voided: boolean;
  said: readonly string[];
}

type Answer = SavedVersion & { said: string[] };

const savedOf = ({ version, needs, signOffVoided, said }: Answer): Saved => ({
  number: version.number,
  needs,
  voided: signOffVoided,
  said,
});

/** The text as it is sent: tidied first, so that the places of the claims count as the server will. */
function sentText(words: Words) {
  const editor = words.editor();
  if (!editor) return null;
  const tidy = tidied(editor.state);
  if (tidy) editor.view.dispatch(tidy);
  const standing = standingOf(editor.state);
  const head = words.head();
  const spans = standing ? spansNow(editor.state.doc, standing, bodyStart(head)) : [];
  return {
    ...head,
    format: 'html' as const,
    body: editor.getHTML(),
    spans: spans.map(({ id, start, end }) => ({ span: id, start, end })),
  };
}

interface Given {
  screen: EditScreen;
  words: Words;
  autosave: Autosave;
}

/** Saving the text as the next version. Where another came in meanwhile, the draft is saved and the two are compared. */
export function useSave({ screen, words, autosave }: Given) {
  const router = useRouter();
  const { act, busy, refusal, wrong } = useAct();
  const [saved, setSaved] = useState<Saved | null>(null);
  /** This text is a version, or given up: what is typed into it until the page goes would be nowhere. */
  const [isOver, setOver] = useState(false);
  const { story } = screen;

  /** Only this text's own draft and those of `along`: what another window has saved is not this text. */
  const dropDraft = async (along: readonly Draft[]): Promise<Result<unknown>> => {
    const after = await autosave.known(along);
    return after === null ? ok({}) : call<unknown>('DELETE', `/stories/${story.id}/draft`, { after });
  };

  const compare = async (): Promise<Result<null>> => {
    const failed = await autosave.flush();
    if (failed) return { ok: false, refusal: failed };
    router.refresh();
    return { ok: true, value: null };
  };

  /** The answer, and whether the text still says what was sent: somebody may have typed on while it was saved. */
  const send = async (summary: string): Promise<Result<{ answer: Answer; isWhole: boolean }>> => {
    const text = sentText(words);
    if (!text) return refuse('busy', 'The text is not here yet. Try again in a moment.');
    const sent = JSON.stringify(words.read());
    const body = { ...text, baseHash: story.version.documentHash, notes: words.footnotes(), summary };
    const answer = await call<Answer>('POST', `/stories/${story.id}/versions`, body);
    if (answer.ok) return ok({ answer: answer.value, isWhole: JSON.stringify(words.read()) === sent });
    if (answer.refusal.code !== 'stale') return answer;
    const compared = await compare();
    return compared.ok ? answer : compared;
  };

  const save = async (summary: string) => {
    const done = await act(() => send(summary));
    if (!done) return;
    const { answer, isWhole } = done;
    // What was typed since is a draft on the version that was left: it meets the new one.
    if (!isWhole) return void act(compare);
    setOver(true);
    const along = autosave.passedOver();
    autosave.forget(along);
    await dropDraft(along);
    const result = savedOf(answer);
    if (result.needs.length === 0 && result.said.length === 0 && !result.voided) router.push(`/stories/${story.id}`);
    else setSaved(result);
  };

  const giveUp = () =>
    act(async () => {
      setOver(true);
      // Where it is on the server, nothing may wait to be sent: a sending that comes later would bring it back.
      if ((await autosave.known([])) !== null) await autosave.flush();
      const gone = await dropDraft([]);
      setOver(gone.ok);
      if (!gone.ok) return gone;
      autosave.forget([]);
      router.push(`/stories/${story.id}`);
      return gone;
    });

  return { save, giveUp, compare: () => void act(compare), busy, refusal, wrong, isOver, saved };
}
