import type { StampView } from '@/domain/views-capture';
import { when } from '@/ui/time';

interface Props {
  stamp: StampView;
  /** Where the authority's answer is saved from. */
  href: string;
  now: string;
}

/** What a trusted authority says of when these bytes were there, to be saved; or why it does not yet. */
export const StampLine = ({ stamp, href, now }: Props) => (
  <p className={stamp.at ? 'stamped' : 'dim'}>
    {stamp.sentence}
    {!stamp.at && stamp.nextTryAt && ` Next try ${when(stamp.nextTryAt, now)}.`}
    {stamp.at && (
      <>
        {' '}
        <a className="link" href={href} download>
          Save the stamp<span className="vh"> of capture</span> (.tsr)
        </a>
      </>
    )}
  </p>
);
