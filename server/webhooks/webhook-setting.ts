import { isListed, portOf } from '../capture/capture-setting';

/** Whether this desk tells nobody outside anything (STET_WEBHOOKS=off). What waits goes on waiting. */
export const webhooksAreOff = (): boolean => process.env.STET_WEBHOOKS === 'off';

/** Whether whoever runs the desk has allowed news to this host and port by name (STET_WEBHOOK_ALLOW), wherever it leads. */
export const isAllowedReceiver = (host: string, port: string | number): boolean =>
  isListed(process.env.STET_WEBHOOK_ALLOW, host, port);

export const isAllowedAddress = (url: URL): boolean => isAllowedReceiver(url.hostname, portOf(url));
