import type { Metadata } from 'next';
import { load } from '@/server/page';
import { figuresScreen } from '@/server/queries/desk-figures';
import { moment } from '@/ui/time';
import { TopBar } from '@/ui/top-bar';
import { Unavailable } from '@/ui/unavailable';
import { AttentionList } from './attention-list';
import { FailureTable } from './failure-table';
import { JobTable } from './job-table';
import { KeptFacts } from './kept-facts';
import { ProcessTable } from './process-table';
import { TrailFacts } from './trail-facts';
import { WorkFacts } from './work-facts';
import './figures.css';

export const metadata: Metadata = { title: 'Figures' };

export default async function FiguresPage() {
  const loaded = await load(figuresScreen, {});
  if (!loaded.ok) return <Unavailable refusal={loaded.refusal} />;
  const { me, figures } = loaded.value;
  return (
    <div className="page-form">
      <TopBar me={me} at="figures" />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and holds nothing that takes the focus */}
      <main className="columns figures" tabIndex={0} aria-label="Figures">
        <div>
          <h1>Figures</h1>
          <p className="dim lead">
            How this installation stood at {moment(figures.at)}. No story, source or claim is named here. Programs read
            the same at <span className="mono">/api/v1/desk/figures</span>, with an administrator’s token.
          </p>
          <AttentionList attention={figures.attention} />
          <JobTable jobs={figures.jobs} now={figures.at} />
          <FailureTable failures={figures.failures} />
          <ProcessTable processes={figures.processes} />
        </div>
        <aside aria-label="Work, size and versions">
          <WorkFacts figures={figures} />
          <TrailFacts figures={figures} />
          <KeptFacts figures={figures} />
        </aside>
      </main>
    </div>
  );
}
