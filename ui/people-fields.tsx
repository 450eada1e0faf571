'use client';

import { useId, useState } from 'react';
import { PART_WORDS, ROLE_WORDS } from '@/domain/sentences/words';
import type { Directory, Who } from '@/domain/views';
import { PARTS, type Part, type Role } from '@/domain/vocabulary';
import { type OnStory, PeopleOnStory } from './people-on-story';

interface Props {
  people: OnStory;
  directory: Directory;
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
export const PeopleFields = ({ people, directory, candidates, error, onChange }: Props) => {
  const [person, setPerson] = useState('');
  const [as, setAs] = useState<Part>('author');
  const id = useId();

  const choose = (chosen: string) => {
    setPerson(chosen);
    const role = directory[chosen]?.role;
    if (role) setAs(USUAL[role]);
  };

  const add = () => {
    if (!person) return;
    if (!people.some((one) => one.person === person && one.as === as)) onChange([...people, { person, as }]);
    setPerson('');
  };

  return (
    <fieldset className="people-fields" aria-describedby={error ? `${id}-wrong` : undefined}>
      <legend className="label">People</legend>
      {people.length > 0 && (
        <PeopleOnStory
          people={people}
          directory={directory}
          onTakeOff={(one) => onChange(people.filter((other) => other !== one))}
        />
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
