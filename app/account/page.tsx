import type { Metadata } from 'next';
import { ROLE_DUTIES, ROLE_WORDS } from '@/domain/sentences/words';
import { load } from '@/server/page';
import { accountScreen } from '@/server/queries/account-screen';
import { TopBar } from '@/ui/top-bar';
import { Unavailable } from '@/ui/unavailable';
import { whoOf } from '@/ui/who-of';
import { OwnPassword } from './own-password';
import { Sessions } from './sessions';
import { SignOutButton } from './sign-out-button';

export const metadata: Metadata = { title: 'Your account' };

export default async function AccountPage() {
  const loaded = await load(accountScreen, {});
  if (!loaded.ok) return <Unavailable refusal={loaded.refusal} />;
  const { me, sessions } = loaded.value;
  return (
    <div className="page-form">
      <TopBar me={whoOf(me)} />
      <main className="columns">
        <div>
          <div className="titled">
            <h1>{me.name}</h1>
            <span className="grow" />
            <SignOutButton />
          </div>
          <dl className="facts">
            <dt>E-mail address</dt>
            <dd>{me.email}</dd>
            <dt>Role</dt>
            <dd>
              {ROLE_WORDS[me.role]}
              <span className="sub">{ROLE_DUTIES[me.role]} An administrator changes it.</span>
            </dd>
          </dl>
          <Sessions sessions={sessions} />
        </div>
        <aside aria-labelledby="own-password">
          <OwnPassword />
        </aside>
      </main>
    </div>
  );
}
