'use client';

import { useState } from 'react';
import type { StoryView } from '@/domain/views';
import { call } from '@/ui/call';
import { RefusalLine } from '@/ui/refusal-line';
import { useAct } from '@/ui/use-act';

interface Props {
  href: string;
  what: string;
  story: string;
}

/** The browser takes the file by itself, so that none is held in the page, however big. */
function begin(href: string) {
  const link = document.createElement('a');
  link.href = href;
  link.download = '';
  link.click();
}

/** Whether the story may still be read is asked first, and said in place: a download that is refused says nothing. */
export const Download = ({ href, what, story }: Props) => {
  const { busy, refusal, act } = useAct();
  const [isBegun, setBegun] = useState(false);
  const take = async (event: React.MouseEvent) => {
    event.preventDefault();
    const read = await act(() => call<StoryView>('GET', `/stories/${story}`));
    if (!read) return;
    begin(href);
    setBegun(true);
  };
  return (
    <div className="export-take">
      <a className="btn" href={href} download onClick={take} aria-busy={busy}>
        Download<span className="vh"> the {what.toLowerCase()}</span>
      </a>
      <p className="dim" role="status">
        {isBegun && 'The browser has it; so has the trail.'}
      </p>
      <RefusalLine refusal={refusal} />
    </div>
  );
};
