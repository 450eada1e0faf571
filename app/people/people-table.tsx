import { ROLE_WORDS } from '@/domain/sentences/words';
import type { PersonView } from '@/domain/views-desk';
import { PersonRow } from './person-row';

interface Props {
  people: readonly PersonView[];
  me: string;
}

const byStanding = (one: PersonView, other: PersonView): number =>
  Number(one.deactivatedAt !== null) - Number(other.deactivatedAt !== null) ||
  ROLE_WORDS[one.role].localeCompare(ROLE_WORDS[other.role]) ||
  one.name.localeCompare(other.name);

export const PeopleTable = ({ people, me }: Props) => (
  <table className="ledger">
    <thead>
      <tr>
        <th scope="col">Name</th>
        <th scope="col">Role</th>
        <th scope="col">Sessions</th>
        <th scope="col">
          <span className="vh">Change</span>
        </th>
      </tr>
    </thead>
    <tbody>
      {people.toSorted(byStanding).map((person) => (
        <PersonRow key={person.id} person={person} isMe={person.id === me} />
      ))}
    </tbody>
  </table>
);
