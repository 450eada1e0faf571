'use client';

import { useEffect, useState } from 'react';
import { ok, type Result } from '@/domain/refusal';
import type { Ability, Directory, StoryView, Who } from '@/domain/views';
import { ActButton } from './act-button';
import { call } from './call';
import { TextField } from './field';
import { PeopleFields } from './people-fields';
import type { OnStory } from './people-on-story';
import { RefusalLine } from './refusal-line';
import { StoryPeopleRead } from './story-people-read';
import { TickBox } from './tick-box';
import { fromWall, toWall } from './time';
import { useAct } from './use-act';

interface Props {
  story: StoryView;
  directory: Directory;
  ability: Ability;
  onSaved: (story: StoryView) => void;
}

interface Draft {
  people: OnStory;
  restricted: boolean;
  due: string;
}

const draftOf = (story: StoryView): Draft => ({
  people: story.people,
  restricted: story.restricted,
  due: story.dueAt ? toWall(story.dueAt) : '',
});

const sameJson = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** Only what is different goes out: people and restriction are one call, the due date another. */
async function save(story: StoryView, draft: Draft): Promise<Result<StoryView>> {
  const before = draftOf(story);
  const { people, restricted } = draft;
  let saved: Result<StoryView> = ok(story);
  if (!sameJson({ people, restricted }, { people: before.people, restricted: before.restricted }))
    saved = await call<StoryView>('PUT', `/stories/${story.id}/people`, { people, restricted });
  if (saved.ok && draft.due !== before.due)
    saved = await call<StoryView>('PATCH', `/stories/${story.id}`, { dueAt: fromWall(draft.due) });
  return saved;
}

function useCandidates(): Who[] {
  const [candidates, setCandidates] = useState<Who[]>([]);
  useEffect(() => {
    const leave = new AbortController();
    void call<{ items: Who[] }>('GET', '/people?limit=200', undefined, { signal: leave.signal }).then((answer) => {
      if (answer.ok) setCandidates(answer.value.items);
    });
    return () => leave.abort();
  }, []);
  return candidates;
}

const Editing = ({ story, directory, onSaved }: Omit<Props, 'ability'>) => {
  const { act, busy, refusal, wrong } = useAct();
  const [draft, setDraft] = useState(() => draftOf(story));
  const candidates = useCandidates();
  const isSame = sameJson(draft, draftOf(story));
  const change = (part: Partial<Draft>) => setDraft((now) => ({ ...now, ...part }));

  const submit = async (event: React.FormEvent) => {
    event.preventDefault();
    if (isSame) return;
    const saved = await act(() => save(story, draft));
    if (saved) onSaved(saved);
  };

  return (
    <form className="stack" onSubmit={submit}>
      <PeopleFields
        people={draft.people}
        directory={directory}
        candidates={candidates}
        error={wrong('people')}
        onChange={(people) => change({ people })}
      />
      <TickBox
        label="Restricted"
        hint="Only the people on this story, and auditors, know of it."
        checked={draft.restricted}
        onChange={(event) => change({ restricted: event.target.checked })}
      />
      <TextField
        label="Due"
        type="datetime-local"
        value={draft.due}
        error={wrong('dueAt')}
        onChange={(event) => change({ due: event.target.value })}
      />
      {!refusal?.fields && <RefusalLine refusal={refusal} />}
      <div className="acts">
        <ActButton className="btn main" type="submit" busy={busy} idle={isSame}>
          Save
        </ActButton>
      </div>
    </form>
  );
};

/** Who is on a story, who may see it, and when it is due; to be changed by those who may. */
export const StoryPeopleForm = ({ ability, ...rest }: Props) =>
  ability.may ? (
    <Editing {...rest} />
  ) : (
    <StoryPeopleRead story={rest.story} directory={rest.directory} why={ability.why} />
  );
