import { z } from 'zod';
import { attention, type Figures } from '@/domain/figures';
import { attentionSaid } from '@/domain/sentences/figures';
import type { FiguresScreen, FiguresTold } from '@/domain/views-figures';
import type { Tx } from '../database';
import { diskRoom } from '../files/disk-room';
import { directory } from '../people';
import {
  captureFigures,
  checkpointFigures,
  failureFigures,
  jobFigures,
  lastBackup,
  lastVerification,
  peopleFigures,
  processFigures,
  sizeFigures,
  storyFigures,
  versionFigures,
  webhookFigures,
} from './figure-rows';
import { deskQuery } from './query';

async function figuresNow(tx: Tx, now: Date): Promise<Figures> {
  return {
    at: now.toISOString(),
    stories: await storyFigures(tx),
    claims: await tx.claim.count({ where: { removedAt: null } }),
    people: await peopleFigures(tx, now),
    jobs: await jobFigures(tx, now),
    captures: await captureFigures(tx, now),
    webhooks: await webhookFigures(tx, now),
    failures: await failureFigures(tx, now),
    size: await sizeFigures(tx),
    disk: await diskRoom(),
    backup: await lastBackup(tx),
    verification: await lastVerification(tx),
    checkpoints: await checkpointFigures(tx),
    versions: await versionFigures(tx),
    processes: await processFigures(tx),
  };
}

const told = (figures: Figures): FiguresTold => ({
  ...figures,
  attention: attention(figures).map((code) => ({ code, sentence: attentionSaid(code, figures) })),
});

/** How the installation stands, for a program that watches it. */
export const deskFigures = deskQuery({
  name: 'desk-figures',
  action: 'figures.read',
  input: z.object({}),
  read: async ({ tx, now }) => told(await figuresNow(tx, now)),
});

export const figuresScreen = deskQuery({
  name: 'figures-screen',
  action: 'figures.read',
  input: z.object({}),
  read: async ({ tx, actor, now }): Promise<FiguresScreen | null> => {
    const me = (await directory(tx))[actor.id];
    return me ? { me, figures: told(await figuresNow(tx, now)) } : null;
  },
});
