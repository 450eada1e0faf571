import { editPrivileged } from '../commands/edit-privileged';
import { openPrivileged } from '../commands/open-privileged';
import { writePrivileged } from '../commands/write-privileged';
import { type Operation, write } from './operation';

/** Calls about privileged notes: of legal readers and the story's editors at the screen; no token has a part in them. */
export const PRIVILEGED_OPERATIONS: readonly Operation[] = [
  write(
    'POST',
    '/stories/{story}/privileged',
    writePrivileged,
    'Write a privileged note on a story, or with `claim` on one of its claims (a person at the screen only)',
    { status: 201 },
  ),
  write(
    'POST',
    '/stories/{story}/privileged/opening',
    openPrivileged,
    'Read the privileged notes on a story, or with `claim` on one of its claims; the trail says who did',
  ),
  write('PATCH', '/privileged/{privileged}', editPrivileged, 'Edit a privileged note of one’s own'),
];
