import type { RuleDifference } from '@/domain/sentences/rule-lines';

/** What rules say otherwise, the old sentence above the new one. */
export const RuleDifferences = ({ differences }: { differences: readonly RuleDifference[] }) => (
  <dl className="rule-lines rule-differences">
    {differences.map(({ topic, before, after }) => (
      <div key={topic}>
        <dt>{topic}</dt>
        <dd>
          <del>{before}</del> <ins>{after}</ins>
        </dd>
      </div>
    ))}
  </dl>
);
