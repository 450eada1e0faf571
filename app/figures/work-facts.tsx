import { ROLE_WORDS, STAGE_WORDS } from '@/domain/sentences/words';
import type { FiguresTold } from '@/domain/views-figures';
import { ROLES, STAGES } from '@/domain/vocabulary';

const number = (value: number) => value.toLocaleString('en-GB');

export const WorkFacts = ({ figures: { stories, claims, people, captures, webhooks } }: { figures: FiguresTold }) => (
  <>
    <h2>Stories</h2>
    <dl className="figures-list">
      {STAGES.map((stage) => (
        <div key={stage}>
          <dt>{STAGE_WORDS[stage]}</dt>
          <dd>{number(stories[stage])}</dd>
        </div>
      ))}
      <div>
        <dt>Claims on them</dt>
        <dd>{number(claims)}</dd>
      </div>
    </dl>
    <h2>People</h2>
    <dl className="figures-list">
      {ROLES.map((role) => (
        <div key={role}>
          <dt>{ROLE_WORDS[role]}</dt>
          <dd>{number(people.working[role] ?? 0)}</dd>
        </div>
      ))}
      <div>
        <dt>No longer here</dt>
        <dd>{number(people.gone)}</dd>
      </div>
      <div>
        <dt>Sessions in the last hour</dt>
        <dd>{number(people.sessions)}</dd>
      </div>
      <div>
        <dt>Tokens that hold</dt>
        <dd>{number(people.tokens)}</dd>
      </div>
    </dl>
    <h2>Captures and webhooks</h2>
    <dl className="figures-list">
      <div>
        <dt>Captured</dt>
        <dd>{number(captures.captured)}</dd>
      </div>
      <div>
        <dt>Waiting</dt>
        <dd>{number(captures.waiting)}</dd>
      </div>
      <div>
        <dt>Failed, to be tried again</dt>
        <dd>{number(captures.failed)}</dd>
      </div>
      <div>
        <dt>Captures given up in 24 hours</dt>
        <dd>{number(captures.givenUp)}</dd>
      </div>
      <div>
        <dt>Addresses of webhooks</dt>
        <dd>{number(webhooks.addresses)}</dd>
      </div>
      <div>
        <dt>Delivered in 24 hours</dt>
        <dd>{number(webhooks.delivered)}</dd>
      </div>
      <div>
        <dt>Deliveries given up in 24 hours</dt>
        <dd>{number(webhooks.givenUp)}</dd>
      </div>
    </dl>
  </>
);
