import type { CallTold } from '@/server/http/documentation/manual';
import { Example } from './example';
import { Shape } from './shape';
import { Told } from './told';

interface Props {
  call: CallTold;
  names: ReadonlySet<string>;
}

const Part = ({ title, text, names }: { title: string; text: string; names: ReadonlySet<string> }) => (
  <>
    <dt>{title}</dt>
    <dd>
      <Shape text={text} names={names} />
    </dd>
  </>
);

/** One call: shut, what it does; open, who may, what it takes and answers, and an example. */
export const CallEntry = ({ call, names }: Props) => (
  <details id={call.id} className="call">
    <summary>
      <code>
        <b>{call.method}</b> {call.path}
      </code>
      <span>{call.summary}</span>
    </summary>
    {call.says && <Told text={call.says} />}
    <dl className="facts">
      <dt>Who may</dt>
      <dd>{call.who}</dd>
      {call.asks && <Part title="Query string" text={call.asks} names={names} />}
      {call.takes && <Part title="Body" text={call.takes} names={names} />}
      <Part title={`Answer (${call.status})`} text={call.answers} names={names} />
    </dl>
    {call.examples.map((text) => (
      <Example key={text} text={text} of={`${call.method} ${call.path}`} />
    ))}
    {call.body && (
      <>
        <p className="told">The screens send, for example:</p>
        <Shape text={call.body} names={new Set()} />
      </>
    )}
  </details>
);
