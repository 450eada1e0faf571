import Link from 'next/link';
import type { DeskScreen } from '@/domain/views';
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
    return { icon: 'i-clock', title: 'Nothing is due today', text: 'Look at what comes next.', ...wholeDesk };
  const { create } = screen.abilities;
  if (create.may) {
    const text = 'Hand one in: paste its text, name its author, and it can be checked.';
    return { icon: 'i-note', title: 'No story yet', text, href: '/stories/new', act: 'New story' };
  }
  return { icon: 'i-note', title: 'No story is open to you', text: create.why };
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
