import type { Who } from '@/domain/views';

interface Props {
  person: Who | null;
  me?: boolean;
}

/** A person's initials in a ring; the name stands beside it or is given by the caller, so this is silent. */
export const WhoMark = ({ person, me = false }: Props) => (
  <span className={person ? `who${me ? ' me' : ''}` : 'who none'} aria-hidden="true" title={person?.name}>
    {person?.initials ?? '?'}
  </span>
);
