import { getSchema } from '@tiptap/core';
import { extensions } from './extensions';

/** The schema of a story's body; the same in the browser and on the server, where there is no DOM. */
export const schema = getSchema(extensions);
