import type { Metadata } from 'next';
import { load } from '@/server/page';
import { rulesScreen } from '@/server/queries/rules-screen';
import { TopBar } from '@/ui/top-bar';
import { Unavailable } from '@/ui/unavailable';
import { EarlierRules } from './earlier-rules';
import { RulesDesk } from './rules-desk';
import { RulesRead } from './rules-read';
import './rules.css';

export const metadata: Metadata = { title: 'House rules' };

export default async function RulesPage() {
  const loaded = await load(rulesScreen, {});
  if (!loaded.ok) return <Unavailable refusal={loaded.refusal} />;
  const { me, present, versions, directory, abilities } = loaded.value;
  return (
    <div className="page-form page-rules">
      <TopBar me={me} at="rules" />
      <main>
        <h1>House rules</h1>
        <p className="dim lead">
          What this desk asks for before a finding settles a claim. Every open story is judged by them, from the moment
          they are in force; a signature keeps the version that it was given under.
        </p>
        <RulesRead present={present} directory={directory} />
        {abilities.change.may ? <RulesDesk present={present} /> : <p className="why-not">{abilities.change.why}</p>}
        <EarlierRules versions={versions} directory={directory} />
      </main>
    </div>
  );
}
