import { join, resolve } from 'node:path';
import { root } from './root.mjs';

/** Where the desk keeps its database, secrets and files: `.data` in the checkout, or STET_DATA. */
export const dataFolder = () => resolve(root, process.env.STET_DATA || '.data');

/** Where the bytes of evidence are kept: `files` in the data folder, or STET_FILES. */
export const filesFolder = (data) => resolve(root, process.env.STET_FILES || join(data, 'files'));
