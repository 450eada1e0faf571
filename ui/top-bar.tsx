import Link from 'next/link';
import type { Who } from '@/domain/views';
import type { Role } from '@/domain/vocabulary';
import { SavedLine } from './drafts/saved-line';
import { FindBox } from './find-box';
import { SamePerson } from './same-person';
import { ThemeButton } from './theme-button';
import { WhoMark } from './who';

type Page = 'desk' | 'waiting' | 'sources' | 'rules' | 'trail' | 'people' | 'webhooks' | 'figures';

const PAGES: { page: Page; href: string; label: string; for?: readonly Role[] }[] = [
  { page: 'desk', href: '/', label: 'Desk' },
  { page: 'waiting', href: '/waiting', label: 'Waiting' },
  { page: 'rules', href: '/rules', label: 'Rules' },
  {
    page: 'sources',
    href: '/sources',
    label: 'Sources',
    for: ['reporter', 'checker', 'editor', 'legal', 'auditor'],
  },
  { page: 'trail', href: '/trail', label: 'Trail', for: ['auditor', 'administrator'] },
  { page: 'people', href: '/people', label: 'People', for: ['administrator'] },
  { page: 'webhooks', href: '/webhooks', label: 'Webhooks', for: ['administrator'] },
  { page: 'figures', href: '/figures', label: 'Figures', for: ['administrator'] },
];

interface Props {
  me: Who;
  at?: Page;
  /** In place of the pages: where one is, as links. */
  crumb?: React.ReactNode;
  /** In place of the desk's search. */
  find?: React.ReactNode;
  /** Between the two: what belongs to the page. */
  children?: React.ReactNode;
}

export const TopBar = ({ me, at, crumb, find = <FindBox />, children }: Props) => (
  <header className="top">
    <Link className="stet" href="/" aria-label="Stet, to the desk">
      stet
    </Link>
    {crumb ?? (
      <nav className="main" aria-label="Main">
        {PAGES.filter((page) => page.for?.includes(me.role) ?? true).map(({ page, href, label }) => (
          <Link key={page} href={href} aria-current={page === at ? 'page' : undefined}>
            {label}
          </Link>
        ))}
      </nav>
    )}
    {children}
    <span className="grow" />
    <SavedLine />
    {find}
    <ThemeButton />
    <SamePerson id={me.id} />
    <Link className="to-account" href="/account" title={`${me.name}: your account`}>
      <WhoMark person={me} me />
      <span className="vh">{me.name}: your account</span>
    </Link>
  </header>
);
