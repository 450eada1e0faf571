import type { Directory } from '@/domain/views';
import type { RulesVersionView } from '@/domain/views-rules';
import { moment } from '@/ui/time';
import { RuleDifferences } from './rule-differences';

interface Props {
  versions: readonly RulesVersionView[];
  directory: Directory;
}

/** Every change that was made, the latest first; none while the desk works by its first rules. */
export const EarlierRules = ({ versions, directory }: Props) => {
  const changes = versions.filter((one) => one.differences.length > 0);
  if (changes.length === 0) return null;
  return (
    <section className="earlier-rules" aria-labelledby="rules-before">
      <h2 id="rules-before">What was changed</h2>
      {changes.map(({ version, at, by, differences }) => (
        <article key={version} aria-label={`Version ${version}`}>
          <p>
            <b>Version {version}</b>, {moment(at)}, by {directory[by]?.name ?? 'Stet'}
          </p>
          <RuleDifferences differences={differences} />
        </article>
      ))}
    </section>
  );
};
