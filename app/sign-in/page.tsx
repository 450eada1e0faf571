import type { Metadata } from 'next';
import { beginIfEmpty } from '@/server/page';
import { Door } from '@/ui/door';
import { SignInForm } from './sign-in-form';

export const metadata: Metadata = { title: 'Sign in' };

interface Props {
  searchParams: Promise<{ next?: string | string[]; why?: string | string[] }>;
}

/** Only a path of this desk: an address that leads away is not followed. */
const pathOf = (next: string | string[] | undefined): string =>
  typeof next === 'string' && /^\/(?![/\\])/.test(next) && !/[\t\r\n]/.test(next) ? next : '/';

export default async function SignInPage({ searchParams }: Props) {
  await beginIfEmpty();
  const { next, why } = await searchParams;
  return (
    <Door title="Sign in">
      {why === 'ended' && (
        <p className="dim" role="status">
          Your session has ended. Sign in, and you go on where you were.
        </p>
      )}
      <SignInForm next={pathOf(next)} />
      <p className="hint">No account, or the password is gone? An administrator of this desk gives you a new one.</p>
    </Door>
  );
}
