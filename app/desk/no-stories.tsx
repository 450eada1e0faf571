import Link from 'next/link';
import type { DeskScreen } from '@/domain/views-desk';
import { addressOf, type Choice } from './desk-address';

interface Message {
  icon: string;
  title: string;
  text: string;
  href?: string;
  act?: string;
}

function messageOf(choice: Choice, screen: DeskScreen): Message {
  const wholeDesk = { href: '/', act: 'Whole desk' };
  if (choice.q) {
    const text = 'Fewer words, or the whole desk?';
    return { icon: 'i-search', title: `No story says “${choice.q}”`, text, ...wholeDesk };
  }
  if (choice.stage) {
    const text = 'Look at the others.';
    return {
      icon: 'i-note',
      title: 'No story is at this stage',
      text,
      href: addressOf(choice, { stage: '' }),
      act: 'Every stage',
    };
  }
  if (choice.show === 'mine')
    return { icon: 'i-check', title: 'Nothing waits on you', text: 'Look at what the others have.', ...wholeDesk };
  if (choice.show === 'due')
    return { icon: 'i-clock', title: 'Nothing is due within a day', text: 'Look at what comes next.', ...wholeDesk };
  const { create } = screen.abilities;
  if (create.may) {
    const text = 'Hand one in: paste its text, name its author, and it can be checked.';
    return { icon: 'i-note', title: 'No story yet', text, href: '/stories/new', act: 'New story' };
  }
  const title = 'No story is open to you';
  if (screen.directory[screen.me]?.role === 'administrator') {
    const text = 'Add the people who hand stories in. You see one when an editor puts you on it.';
    return { icon: 'i-note', title, text, href: '/people', act: 'Add people' };
  }
  return { icon: 'i-note', title, text: 'Stories stand here once a reporter, checker or editor hands one in.' };
}

/** An empty desk says what to do next. */
export const NoStories = ({ choice, screen }: { choice: Choice; screen: DeskScreen }) => {
  const { icon, title, text, href, act } = messageOf(choice, screen);
  return (
    <div className="msg">
      <i className={`i ${icon}`} />
      <div>
        <b>{title}</b>
        <p>{text}</p>
      </div>
      {href && (
        <Link className="btn" href={href}>
          {act}
        </Link>
      )}
    </div>
  );
};
