import type { FiguresTold } from '@/domain/views-figures';

export const AttentionList = ({ attention }: Pick<FiguresTold, 'attention'>) => (
  <section aria-labelledby="attention">
    <h2 id="attention">What wants looking at</h2>
    {attention.length > 0 ? (
      <ul className="attention">
        {attention.map(({ code, sentence }) => (
          <li key={code}>{sentence}</li>
        ))}
      </ul>
    ) : (
      <p>Nothing. Work is done as it comes, nothing failed, and there is a backup of this week.</p>
    )}
  </section>
);
