import type { Metadata } from 'next';
import { Door } from '@/ui/door';
import { SetupForm } from './setup-form';

export const metadata: Metadata = { title: 'Open the desk' };

export default function SetupPage() {
  return (
    <Door title="Open the desk">
      <p className="dim">
        You become the first administrator. The server printed a one-time code when it started; it shows that you are
        the one who runs it.
      </p>
      <SetupForm />
    </Door>
  );
}
