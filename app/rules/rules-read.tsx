import { ALWAYS, PRESET_WORDS } from '@/domain/sentences/rule-lines';
import type { Directory } from '@/domain/views';
import type { RulesView } from '@/domain/views-rules';
import { moment } from '@/ui/time';

/** The rules in force, in sentences. */
export const RulesRead = ({ present, directory }: { present: RulesView; directory: Directory }) => (
  <section aria-labelledby="rules-now">
    <h2 id="rules-now">Version {present.version}, in force</h2>
    <p className="dim">
      Since {moment(present.at)}, by {directory[present.by]?.name ?? 'Stet'}; made from{' '}
      {PRESET_WORDS[present.basedOn].name}.
    </p>
    <dl className="rule-lines">
      {present.lines.map((line) => (
        <div key={line.topic}>
          <dt>{line.topic}</dt>
          <dd>{line.sentence}</dd>
        </div>
      ))}
      <div>
        <dt>Always</dt>
        <dd>{ALWAYS.join(' ')}</dd>
      </div>
    </dl>
  </section>
);
