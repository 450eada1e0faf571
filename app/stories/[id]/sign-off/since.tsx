import type { Directory } from '@/domain/views';
import type { SinceSigning } from '@/domain/views-sign-off';
import { moment } from '@/ui/time';

const Fallen = ({ since, directory }: { since: SinceSigning; directory: Directory }) => {
  const { withdrawnBy, voidedAt, voidedWhy } = since.signOff;
  const at = voidedAt ? `, ${moment(voidedAt)}` : '';
  if (withdrawnBy !== null)
    return (
      <p className="voided">
        {directory[withdrawnBy]?.name} withdrew that signature{at}: “{voidedWhy}”
      </p>
    );
  const isTold = since.changes.some((change) => voidedWhy?.includes(change));
  return (
    <p className="voided">
      That signature is void{at}.{isTold ? '' : ` ${voidedWhy ?? ''}`}
    </p>
  );
};

/** What happened since the last signature: why it fell, what changed, and what is new without voiding anything. */
export const Since = ({ since, directory }: { since: SinceSigning; directory: Directory }) => {
  const { signOff, changes, news } = since;
  if (signOff.valid && news.length === 0) return null;
  return (
    <section className="since">
      <h3>
        Since {directory[signOff.by]?.name} signed version {signOff.version}, {moment(signOff.at)}
      </h3>
      {!signOff.valid && <Fallen since={since} directory={directory} />}
      <ul>
        {changes.map((change) => (
          <li key={change}>{change}</li>
        ))}
      </ul>
      {news.length > 0 && <p>New since then, which voids nothing:</p>}
      <ul>
        {news.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </section>
  );
};
