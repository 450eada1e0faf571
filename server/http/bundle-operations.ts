import { makeSealedBundle } from '../commands/make-sealed-bundle';
import { sendSealedBundle } from '../export/bundle/send-sealed-bundle';
import { type Operation, write } from './operation';

export const BUNDLE_OPERATIONS: readonly Operation[] = [
  write(
    'POST',
    '/stories/{story}/export/sealed-bundle',
    makeSealedBundle,
    'Make a bundle with the confidential evidence one is named on, encrypted to a passphrase (an editor at the screen only)',
    { send: sendSealedBundle },
  ),
];
