'use client';

import { useId, useState } from 'react';
import { countOf } from '@/domain/sentences/progress';
import { ROLE_WORDS } from '@/domain/sentences/words';
import type { PersonView } from '@/domain/views-desk';
import { WhoMark } from '@/ui/who';
import { whoOf } from '@/ui/who-of';
import { PasswordReset } from './password-reset';
import { PersonChange } from './person-change';
import { Standing } from './standing';

interface Props {
  person: PersonView;
  isMe: boolean;
}

/** One line a person; what can be changed opens below it. */
export const PersonRow = ({ person, isMe }: Props) => {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const isActive = person.deactivatedAt === null;
  return (
    <>
      <tr className={isActive ? undefined : 'gone-person'}>
        <td>
          <span className="named">
            <WhoMark person={whoOf(person)} me={isMe} />
            <span>
              <b>{person.name}</b>
              {isMe && <span className="dim"> (you)</span>}
              <span className="sub">{person.email}</span>
            </span>
          </span>
        </td>
        <td>
          {ROLE_WORDS[person.role]}
          {!isActive && <span className="sub">Deactivated</span>}
          {person.sample && <span className="sub">Sample account</span>}
        </td>
        <td className="num">{person.sessions === 0 ? 'No session' : countOf(person.sessions, 'session')}</td>
        <td className="end">
          <button
            className="btn quiet"
            type="button"
            aria-expanded={isOpen}
            aria-controls={id}
            onClick={() => setOpen(!isOpen)}
          >
            Change<span className="vh"> {person.name}</span>
            <i className="i i-down i-s" />
          </button>
        </td>
      </tr>
      <tr className="opened" id={id} hidden={!isOpen}>
        <td colSpan={4}>
          {isOpen && (
            <div className="changes">
              <PersonChange person={person} />
              <PasswordReset person={person} isMe={isMe} />
              <Standing person={person} />
            </div>
          )}
        </td>
      </tr>
    </>
  );
};
