import type { Who } from '@/domain/views';
import { BackKeys } from './back-keys';
import { StoryCrumb } from './story-crumb';
import { TopBar } from './top-bar';
import './redline.css';

interface Props {
  me: Who | undefined;
  story: { id: string; headline: string };
  at: React.ComponentProps<typeof StoryCrumb>['at'];
  back: { href: string; does: string };
  label: string;
  children: React.ReactNode;
}

/** A page of a story that is there to be read: one column, printable, Escape leads back. */
export const ReadingPage = ({ me, story, at, back, label, children }: Props) => (
  <div className="page-reading">
    {me && <TopBar me={me} crumb={<StoryCrumb story={story} at={at} />} />}
    {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls */}
    <main tabIndex={0} aria-label={label}>
      {children}
    </main>
    <BackKeys {...back} />
  </div>
);
