import { waySaid } from '@/domain/sentences/figures';
import type { FiguresTold } from '@/domain/views-figures';
import { moment } from '@/ui/time';

const number = (value: number) => value.toLocaleString('en-GB');

export const TrailFacts = ({ figures: { verification, checkpoints } }: { figures: FiguresTold }) => (
  <>
    <h2>Trail</h2>
    <dl className="figures-list">
      <div>
        <dt>Last verified</dt>
        <dd>{verification ? moment(verification.at) : 'Never'}</dd>
      </div>
      {verification && (
        <div>
          <dt>{verification.whole ? 'Every chain' : 'One chain'}</dt>
          <dd>{verification.holds ? `${number(verification.entries)} entries hold` : 'Does not hold'}</dd>
        </div>
      )}
      <div>
        <dt>Last checkpoint</dt>
        <dd>{checkpoints.last ? moment(checkpoints.last) : 'None yet'}</dd>
      </div>
      {checkpoints.ways.map(({ way, sentAt, waiting, tries }) => (
        <div key={way}>
          <dt>Sent {waySaid(way)}</dt>
          <dd>
            {sentAt ? moment(sentAt) : 'Not yet'}
            {waiting > 0 && `, ${number(waiting)} waiting`}
            {tries > 0 && `, failed ${number(tries)} times`}
          </dd>
        </div>
      ))}
    </dl>
  </>
);
