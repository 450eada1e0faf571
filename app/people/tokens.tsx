import Link from 'next/link';
import type { PersonView, TokenView } from '@/domain/views-desk';
import { moment } from '@/ui/time';
import { NewToken } from './new-token';
import { RevokeToken } from './revoke-token';

interface Props {
  tokens: readonly TokenView[];
  people: readonly PersonView[];
  working: readonly PersonView[];
}

const standingOf = (token: TokenView): string => {
  if (token.revokedAt) return `Revoked ${moment(token.revokedAt)}`;
  return token.expiresAt ? `Until ${moment(token.expiresAt)}` : 'Until it is revoked';
};

/** Tokens by which scripts and content systems act as a person. */
export const Tokens = ({ tokens, people, working }: Props) => {
  const names = new Map(people.map((person) => [person.id, person.name]));
  return (
    <section className="tokens" aria-labelledby="tokens">
      <h2 id="tokens">Tokens</h2>
      <p className="dim lead">
        A script acts with a token as the person it belongs to: with their role, on their stories, as of now. It cannot
        sign a story off. <Link href="/docs/api">What scripts can do, with examples</Link>.
      </p>
      {tokens.length > 0 ? (
        <table className="ledger">
          <thead>
            <tr>
              <th scope="col">Token</th>
              <th scope="col">Acts as</th>
              <th scope="col">Holds</th>
              <th scope="col">
                <span className="vh">Revoke</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {tokens.map((token) => (
              <tr key={token.id} className={token.revokedAt ? 'gone-person' : undefined}>
                <td>
                  <b>{token.name}</b>
                  <span className="sub">Made {moment(token.createdAt)}</span>
                </td>
                <td>{names.get(token.person) ?? 'Somebody'}</td>
                <td>{standingOf(token)}</td>
                <td className="end">{token.revokedAt === null && <RevokeToken token={token} />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <p>No token yet. Make one when a content system or a script is to work with this desk.</p>
      )}
      <NewToken people={working} />
    </section>
  );
};
