import type { Metadata } from 'next';
import { load } from '@/server/page';
import { signedText } from '@/server/queries/signed-text';
import { ReadingPage } from '@/ui/reading-page';
import { Unavailable } from '@/ui/unavailable';
import { AsSigned } from './as-signed';
import './signed.css';

export const metadata: Metadata = { title: 'As it was signed' };

interface Props {
  params: Promise<{ id: string; signOff: string }>;
}

export default async function SignedTextPage({ params }: Props) {
  const { id, signOff } = await params;
  const loaded = await load(signedText, { story: id, signOff });
  if (!loaded.ok) return <Unavailable refusal={loaded.refusal} />;
  const screen = loaded.value;
  return (
    <ReadingPage
      me={screen.directory[screen.me]}
      story={screen.story}
      at={[{ label: 'Sign-off', href: `/stories/${id}/sign-off` }, { label: 'As it was signed' }]}
      back={{ href: `/stories/${id}/sign-off`, does: 'back to sign-off' }}
      label="The text as it was signed"
    >
      <AsSigned screen={screen} />
    </ReadingPage>
  );
}
