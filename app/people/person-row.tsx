'use client';

import { useId, useState } from 'react';
import { countOf } from '@/domain/sentences/progress';
import { ROLE_WORDS } from '@/domain/sentences/words';
import type { PersonView } from '@/domain/views-desk';
import { ChangeButton } from '@/ui/change-button';
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
          <ChangeButton of={person.name} controls={id} isOpen={isOpen} onToggle={() => setOpen(!isOpen)} />
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
