'use client';

import { useId, useState } from 'react';
import { PART_WORDS, ROLE_WORDS } from '@/domain/sentences/words';
import type { StoryView, Who } from '@/domain/views';
import { PARTS, type Part, type Role } from '@/domain/vocabulary';
import { WhoMark } from './who';

export type OnStory = StoryView['people'];

interface Props {
  people: OnStory;
  /** Everybody who can be put on it. */
  candidates: readonly Who[];
  error?: string;
  onChange: (people: OnStory) => void;
}

const USUAL: Record<Role, Part> = {
  reporter: 'author',
  checker: 'checker',
  editor: 'editor',
  legal: 'legal',
  auditor: 'author',
  administrator: 'editor',
};

/** Who is on the story, and as what; a person may be on it as more than one thing. */
export const PeopleFields = ({ people, candidates, error, onChange }: Props) => {
  const [person, setPerson] = useState('');
  const [as, setAs] = useState<Part>('author');
  const id = useId();
  const known = new Map(candidates.map((one) => [one.id, one]));

  const choose = (chosen: string) => {
    setPerson(chosen);
    const role = known.get(chosen)?.role;
    if (role) setAs(USUAL[role]);
  };

  const add = () => {
    if (!person) return;
    if (!people.some((one) => one.person === person && one.as === as)) onChange([...people, { person, as }]);
    setPerson('');
  };

  return (
    <fieldset className="on-story" aria-describedby={error ? `${id}-wrong` : undefined}>
      <legend className="label">People</legend>
      {people.length > 0 && (
        <ul>
          {people.map((one) => (
            <li key={`${one.person} ${one.as}`}>
              <WhoMark person={known.get(one.person) ?? null} />
              <span className="cut-off">{known.get(one.person)?.name ?? 'Somebody who no longer works here'}</span>
              <span className="dim">{PART_WORDS[one.as]}</span>
              <button
                className="btn quiet"
                type="button"
                onClick={() => onChange(people.filter((other) => other !== one))}
              >
                Take off<span className="vh"> {known.get(one.person)?.name}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className="add-person">
        <select className="field" aria-label="Person" value={person} onChange={(event) => choose(event.target.value)}>
          <option value="">Add a person …</option>
          {candidates.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}, {ROLE_WORDS[one.role].toLowerCase()}
            </option>
          ))}
        </select>
        <select className="field" aria-label="As" value={as} onChange={(event) => setAs(event.target.value as Part)}>
          {PARTS.map((part) => (
            <option key={part} value={part}>
              {PART_WORDS[part]}
            </option>
          ))}
        </select>
        <button className="btn" type="button" onClick={add} aria-disabled={!person || undefined}>
          Add
        </button>
      </div>
      {error && (
        <p className="wrong" role="alert" id={`${id}-wrong`}>
          {error}
        </p>
      )}
    </fieldset>
  );
};
