import { ok } from '@/domain/refusal';
import { changeConfidentialSource, contactConfidentialSource } from '../commands/change-confidential-source';
import { makeConfidentialSource } from '../commands/make-confidential-source';
import { nameOnConfidentialSource } from '../commands/name-on-confidential-source';
import { openConfidentialSource } from '../commands/open-confidential-source';
import { confidentialSourcesFound } from '../queries/confidential-sources';
import { answers, type Operation, write } from './operation';

/** Calls about confidential sources: of a person at the screen, named on them; no token has a part in it. */
export const CONFIDENTIAL_SOURCE_OPERATIONS: readonly Operation[] = [
  write(
    'POST',
    '/confidential-sources',
    makeConfidentialSource,
    'Make a source that only those named know of (a person at the screen only)',
    { status: 201 },
  ),
  answers(
    '/confidential-sources/finding',
    confidentialSourcesFound,
    async (found) => ok(found),
    'Find a confidential source that one is named on, by any part of its name',
  ),
  write(
    'POST',
    '/confidential-sources/{source}/opening',
    openConfidentialSource,
    'Read a confidential source and its contact log; the trail says who did',
  ),
  write(
    'PATCH',
    '/confidential-sources/{source}',
    changeConfidentialSource,
    'Change what is said of a confidential source',
  ),
  write(
    'POST',
    '/confidential-sources/{source}/contacts',
    contactConfidentialSource,
    'Write down a contact with a confidential source',
    { status: 201 },
  ),
  write(
    'PUT',
    '/confidential-sources/{source}/people',
    nameOnConfidentialSource,
    'Say who may see a confidential source',
  ),
];
