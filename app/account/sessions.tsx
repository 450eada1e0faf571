'use client';

import { useRouter } from 'next/navigation';
import { ok, type Result } from '@/domain/refusal';
import { browserWords } from '@/domain/sentences/browser';
import type { SessionView } from '@/domain/views-desk';
import { ActButton } from '@/ui/act-button';
import { call } from '@/ui/call';
import { RefusalLine } from '@/ui/refusal-line';
import { moment } from '@/ui/time';
import { useAct } from '@/ui/use-act';

async function endAll(sessions: readonly SessionView[]): Promise<Result<true>> {
  for (const { id } of sessions) {
    const ended = await call('DELETE', `/sessions/${id}`);
    if (!ended.ok && ended.refusal.code !== 'not-found') return ended;
  }
  return ok(true);
}

/** Where the person is signed in. */
export const Sessions = ({ sessions }: { sessions: readonly SessionView[] }) => {
  const router = useRouter();
  const { act, busy, refusal } = useAct();
  const others = sessions.filter((session) => !session.current);
  const end = async (which: readonly SessionView[]) => {
    if (await act(() => endAll(which))) router.refresh();
  };
  return (
    <section aria-labelledby="sessions">
      <div className="titled">
        <h2 id="sessions">Where you are signed in</h2>
        <span className="grow" />
        {others.length > 1 && (
          <ActButton busy={busy} onAct={() => end(others)}>
            End all others
          </ActButton>
        )}
      </div>
      <table className="ledger">
        <thead>
          <tr>
            <th scope="col">Browser</th>
            <th scope="col">Signed in</th>
            <th scope="col">Last used</th>
            <th scope="col">
              <span className="vh">End</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {sessions.map((session) => (
            <tr key={session.id}>
              <td>
                <b>{browserWords(session.userAgent)}</b>
                {session.current && <span className="sub">This one</span>}
              </td>
              <td>{moment(session.createdAt)}</td>
              <td>{moment(session.seenAt)}</td>
              <td className="end">
                {!session.current && (
                  <ActButton className="btn quiet" busy={busy} onAct={() => end([session])}>
                    End<span className="vh"> {browserWords(session.userAgent)}</span>
                  </ActButton>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <RefusalLine refusal={refusal} />
    </section>
  );
};
