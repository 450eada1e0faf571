import type { Metadata } from 'next';
import { load } from '@/server/page';
import { recheckScreen } from '@/server/queries/recheck-screen';
import { Unavailable } from '@/ui/unavailable';
import { RecheckDesk } from './recheck-desk';
import './recheck.css';

export const metadata: Metadata = { title: 'Recheck' };

interface Props {
  params: Promise<{ id: string }>;
}

export default async function RecheckPage({ params }: Props) {
  const { id } = await params;
  const screen = await load(recheckScreen, { story: id });
  if (!screen.ok) return <Unavailable refusal={screen.refusal} />;
  return <RecheckDesk key={id} screen={screen.value} now={new Date().toISOString()} />;
}
