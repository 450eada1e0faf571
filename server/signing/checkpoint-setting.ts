import { CHECKPOINT_WAYS, type CheckpointWay } from '@/domain/checkpoint';

/** The folder outside that checkpoints are appended in; null: none. The launcher has looked at it. */
export const checkpointFolder = (): string | null => process.env.STET_CHECKPOINTS || null;

export interface MailSetting {
  server: URL;
  from: string;
  to: string[];
}

/** The mail server that checkpoints are sent by, and to whom; null: they are not. */
export function mailSetting(): MailSetting | null {
  const { STET_SMTP: server, STET_MAIL_FROM: from, STET_CHECKPOINTS_TO: to } = process.env;
  if (!server || !from || !to) return null;
  return { server: new URL(server), from, to: to.split(',').map((one) => one.trim()) };
}

const isSet: Record<CheckpointWay, () => boolean> = {
  file: () => checkpointFolder() !== null,
  mail: () => mailSetting() !== null,
};

/** Where this desk sends its checkpoints, beside webhooks. */
export const checkpointWays = (): CheckpointWay[] => CHECKPOINT_WAYS.filter((way) => isSet[way]());
