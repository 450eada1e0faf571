import { PART_WORDS } from '@/domain/sentences/words';
import type { Directory, StoryView } from '@/domain/views';
import { WhoMark } from './who';

export type OnStory = StoryView['people'];

interface Props {
  people: OnStory;
  directory: Directory;
  onTakeOff?: (one: OnStory[number]) => void;
}

export const PeopleOnStory = ({ people, directory, onTakeOff }: Props) => (
  <ul className="on-story">
    {people.map((one) => (
      <li key={`${one.person} ${one.as}`}>
        <WhoMark person={directory[one.person] ?? null} />
        <span className="cut-off">{directory[one.person]?.name ?? 'Somebody'}</span>
        <span className="dim">{PART_WORDS[one.as]}</span>
        {onTakeOff && (
          <button className="btn quiet" type="button" onClick={() => onTakeOff(one)}>
            Take off<span className="vh"> {directory[one.person]?.name}</span>
          </button>
        )}
      </li>
    ))}
  </ul>
);
