import type { Metadata } from 'next';
import { interfaceManual } from '@/server/http/documentation/manual';
import { load } from '@/server/page';
import { interfaceScreen } from '@/server/queries/interface-screen';
import { TopBar } from '@/ui/top-bar';
import { Unavailable } from '@/ui/unavailable';
import { CallEntry } from './call-entry';
import { CodeTable } from './code-table';
import { Contents } from './contents';
import { Example } from './example';
import { Shape } from './shape';
import { Told } from './told';
import './api.css';

export const metadata: Metadata = { title: 'The interface' };

export default async function InterfacePage() {
  const loaded = await load(interfaceScreen, {});
  if (!loaded.ok) return <Unavailable refusal={loaded.refusal} />;
  const { topics, codes, sections, forms, words } = interfaceManual();
  const names = new Set([...forms, ...words].map((form) => form.name));
  return (
    <div className="page-form">
      <TopBar me={loaded.value.me} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls */}
      <main className="manual" tabIndex={0} aria-label="The interface for scripts and content systems">
        <Contents topics={topics} sections={sections} />
        <div>
          <h1>The interface for scripts and content systems</h1>
          <p className="lead dim">
            The screens write by these same calls. For programs, all of it is in{' '}
            <a href="/api/v1/openapi.json">openapi.json</a> (OpenAPI 3.1).
          </p>
          {topics.map(({ id, title, lines, example }) => (
            <section key={id} aria-labelledby={id}>
              <h2 id={id}>{title}</h2>
              {lines.map((line) => (
                <Told key={line} text={line} />
              ))}
              {example && <Example text={example} of={title} />}
            </section>
          ))}
          <CodeTable codes={codes} />
          {sections.map(({ id, title, says, calls }) => (
            <section key={id} aria-labelledby={id}>
              <h2 id={id}>{title}</h2>
              <Told text={says} />
              {calls.map((call) => (
                <CallEntry key={call.id} call={call} names={names} />
              ))}
            </section>
          ))}
          <section aria-labelledby="forms-answered">
            <h2 id="forms-answered">What is answered</h2>
            {forms.map(({ name, shape }) => (
              <details key={name} id={name} className="call">
                <summary>
                  <b>{name}</b>
                </summary>
                <Shape text={shape} names={names} />
              </details>
            ))}
          </section>
          <section aria-labelledby="words">
            <h2 id="words">Words</h2>
            <dl className="facts">
              {words.map(({ name, words: all }) => (
                <div key={name} id={name}>
                  <dt>{name}</dt>
                  <dd className="mono">{all.join(' · ')}</dd>
                </div>
              ))}
            </dl>
          </section>
        </div>
      </main>
    </div>
  );
}
