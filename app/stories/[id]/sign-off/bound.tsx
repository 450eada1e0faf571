import Link from 'next/link';
import { shortHash } from '@/domain/sentences/hash';

interface Props {
  text: string;
  claims: string;
  rules: number;
}

const Hash = ({ hash }: { hash: string }) => (
  <dd title={hash}>
    <span className="not-print">{shortHash(hash)}</span>
    <span className="only-print">{hash}</span>
  </dd>
);

/** What a signature binds: on paper in full, so that it can be compared. */
export const Bound = ({ text, claims, rules }: Props) => (
  <dl className="bound">
    <dt>Text</dt>
    <Hash hash={text} />
    <dt>Claims</dt>
    <Hash hash={claims} />
    <dt>House rules</dt>
    <dd>
      <Link href="/rules">version {rules}</Link>
    </dd>
  </dl>
);
