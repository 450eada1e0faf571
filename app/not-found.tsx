import type { Metadata } from 'next';
import Link from 'next/link';
import { Door } from '@/ui/door';

export const metadata: Metadata = { title: 'Nothing here' };

export default function NotFound() {
  return (
    <Door title="Nothing here">
      <p>There is no such page, or it is not for you.</p>
      <p className="dim">If somebody sent you here, ask them to put you on the story.</p>
      <p className="acts">
        <Link className="btn main" href="/">
          To the desk
        </Link>
      </p>
    </Door>
  );
}
