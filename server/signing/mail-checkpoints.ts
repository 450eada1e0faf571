import { isIP } from 'node:net';
import { createTransport } from 'nodemailer';
import { checkpointLine, type SendingFault, type SignedCheckpoint } from '@/domain/checkpoint';
import { mailOf } from '@/domain/sentences/checkpoints';
import { CHECKPOINT_FILE } from './append-checkpoints';
import type { MailSetting } from './checkpoint-setting';

const UNREACHABLE = ['ECONNECTION', 'ETIMEDOUT', 'ESOCKET', 'EDNS', 'ECONNREFUSED', 'ETLS'];
const REFUSED = ['EAUTH', 'ENOAUTH', 'EENVELOPE', 'EMESSAGE'];
const WAIT_MS = 20_000;

const isHere = (host: string) =>
  host === 'localhost' || host === '[::1]' || (isIP(host) === 4 && host.startsWith('127.'));

function transportTo(server: URL) {
  const { hostname, port, protocol, username, password } = server;
  const secure = protocol === 'smtps:';
  return createTransport({
    host: hostname.replace(/^\[|\]$/g, ''),
    port: Number(port) || (secure ? 465 : 587),
    secure,
    // A password never goes over the network in the clear.
    requireTLS: username !== '' && !isHere(hostname),
    ...(username && { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    ...{ connectionTimeout: WAIT_MS, greetingTimeout: WAIT_MS, socketTimeout: WAIT_MS, dnsTimeout: WAIT_MS },
    ...{ disableFileAccess: true, disableUrlAccess: true },
  });
}

const faultOf = ({ code = '' }: { code?: string }): SendingFault => {
  if (UNREACHABLE.includes(code)) return 'mail-unreachable';
  return REFUSED.includes(code) ? 'mail-refused' : 'mail-failed';
};

/** Sends checkpoints in one mail, as a file; null when the server has taken it. `desk`: the address people type. */
export async function mailCheckpoints(
  { server, from, to }: MailSetting,
  signed: readonly SignedCheckpoint[],
  desk: string,
): Promise<SendingFault | null> {
  const lines = signed.map(checkpointLine);
  const transport = transportTo(server);
  try {
    const { rejected } = await transport.sendMail({
      ...{ from, to, ...mailOf(lines, desk) },
      attachments: [
        { filename: CHECKPOINT_FILE, content: `${lines.join('\n')}\n`, contentType: 'application/x-ndjson' },
      ],
    });
    return rejected.length > 0 ? 'mail-refused' : null;
  } catch (error) {
    return faultOf(error as { code?: string });
  } finally {
    transport.close();
  }
}
