import type { Metadata } from 'next';
import { load } from '@/server/page';
import { peopleScreen } from '@/server/queries/people-screen';
import { TopBar } from '@/ui/top-bar';
import { Unavailable } from '@/ui/unavailable';
import { whoOf } from '@/ui/who-of';
import { DeskSetting } from './desk-setting';
import { NewPerson } from './new-person';
import { PeopleTable } from './people-table';
import { Tokens } from './tokens';

export const metadata: Metadata = { title: 'People' };

export default async function PeoplePage() {
  const loaded = await load(peopleScreen, {});
  if (!loaded.ok) return <Unavailable refusal={loaded.refusal} />;
  const { me, people, tokens, desk } = loaded.value;
  const self = people.find((person) => person.id === me);
  const working = people.filter((person) => person.deactivatedAt === null);
  return (
    <div className="page-form">
      {self && <TopBar me={whoOf(self)} at="people" />}
      <main className="columns">
        <div>
          <h1>People</h1>
          <p className="dim lead">
            A change of role or standing takes effect on the person’s next request; deactivating ends their sessions and
            tokens at once. What they decided keeps their name.
          </p>
          <PeopleTable people={people} me={me} />
          <Tokens tokens={tokens} people={people} working={working} />
        </div>
        <aside aria-label="New people, and how the desk works">
          <NewPerson />
          <DeskSetting desk={desk} />
        </aside>
      </main>
    </div>
  );
}
