import './styles/tokens.css';
import './styles/fonts.css';
import './styles/base.css';
import './styles/forms.css';
import './styles/bars.css';
import './styles/story.css';
import './styles/desk.css';
import './styles/sign-off.css';
import './styles/editor.css';
import './styles/pages.css';
import './styles/over.css';
import './styles/narrow.css';
import './styles/print.css';
import type { Metadata, Viewport } from 'next';
import { cookies } from 'next/headers';
import { preload } from 'react-dom';
import { whoIsHere } from '@/server/page';
import { AtTheScreen } from '@/ui/at-the-screen';
import { deskZone } from '@/ui/time';

export const metadata: Metadata = {
  title: { template: '%s · Stet', default: 'Stet' },
  description: 'Where a newsroom proves a story before it is printed',
  robots: { index: false, follow: false },
};

export const viewport: Viewport = { width: 'device-width', initialScale: 1, colorScheme: 'light dark' };

const FONTS = ['/fonts/stet-sans.woff2', '/fonts/stet-serif.woff2'];

export default async function RootLayout({ children }: { children: React.ReactNode }) {
  const theme = (await cookies()).get('theme')?.value;
  for (const font of FONTS) preload(font, { as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' });
  return (
    <html lang="en" data-theme={theme === 'light' || theme === 'dark' ? theme : undefined} data-zone={deskZone()}>
      <body>
        <AtTheScreen person={await whoIsHere()}>{children}</AtTheScreen>
      </body>
    </html>
  );
}
