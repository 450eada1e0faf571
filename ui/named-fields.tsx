import { useId } from 'react';
import { ROLE_WORDS } from '@/domain/sentences/words';
import type { Directory, Who } from '@/domain/views';
import { WhoMark } from './who';

interface Props {
  /** Who is named beside the owner. */
  people: readonly string[];
  owner: string;
  directory: Directory;
  /** Who may be named at all; everybody where it is left out. */
  isOffered?: (who: Who) => boolean;
  error?: string;
  onChange: (people: string[]) => void;
}

/** Who may see what is confidential: its owner always, and those who are added here. */
export const NamedFields = ({ people, owner, directory, isOffered = () => true, error, onChange }: Props) => {
  const id = useId();
  const others = Object.values(directory).filter(
    (one) => one.id !== owner && !people.includes(one.id) && isOffered(one),
  );
  return (
    <fieldset className="choice named-fields" aria-describedby={error && id}>
      <legend>Who sees it</legend>
      <div>
        <ul className="on-story">
          {[owner, ...people].map((person) => (
            <li key={person}>
              <WhoMark person={directory[person] ?? null} />
              <span className="cut-off">{directory[person]?.name ?? 'Somebody'}</span>
              {person !== owner && (
                <button
                  className="btn quiet"
                  type="button"
                  onClick={() => onChange(people.filter((one) => one !== person))}
                >
                  Leave out<span className="vh"> {directory[person]?.name}</span>
                </button>
              )}
            </li>
          ))}
        </ul>
        <select
          className="field"
          aria-label="Name one more person who may see it"
          value=""
          onChange={(event) => event.target.value && onChange([...people, event.target.value])}
        >
          <option value="">Name one more person …</option>
          {others.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}, {ROLE_WORDS[one.role].toLowerCase()}
            </option>
          ))}
        </select>
      </div>
      {error && (
        <p className="wrong" role="alert" id={id}>
          {error}
        </p>
      )}
    </fieldset>
  );
};
