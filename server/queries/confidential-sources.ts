import { z } from 'zod';
import { id, plainText } from '@/domain/text-input';
import { directory } from '../people';
import { confidentialSourceFor, confidentialSourcesOf, sourceReaders } from '../sealing/confidential-source';
import { shutView, sourceRow } from '../sealing/confidential-source-view';
import { deskQuery } from './query';

const MOST = 20;

/** Found by any part of the name, for those named: in the body of a POST, so that no address and no log holds what was typed. */
export const confidentialSourcesFound = deskQuery({
  name: 'confidential-sources-found',
  action: 'source.open',
  input: z.object({ q: plainText(200).default('') }),
  read: async ({ tx, actor }, { q }) => ({
    items: (await confidentialSourcesOf(tx, actor, q)).slice(0, MOST).map(sourceRow),
  }),
});

/** The page of one confidential source: its name, to those named on it; the rest is opened there. */
export const confidentialSourceScreen = deskQuery({
  name: 'confidential-source-screen',
  action: 'source.open',
  input: z.object({ source: id }),
  read: async ({ tx, actor, now }, { source: which }) => {
    const source = await confidentialSourceFor(tx, actor, which);
    if (!source) return null;
    const shut = shutView(actor, source, await sourceReaders(tx));
    return { me: actor.id, now: now.toISOString(), source: shut, directory: await directory(tx) };
  },
});
