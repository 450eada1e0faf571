import { resolve } from 'node:path';
import { root } from './root.mjs';

/** Where the desk keeps its database, secrets and files: `.data` in the checkout, or STET_DATA. */
export const dataFolder = () => resolve(root, process.env.STET_DATA || '.data');
