import { z } from 'zod';
import { id } from './text-input';
import { type Decision, decided } from './trail-event';

/** The forms in which a story leaves the desk. Of the sealed bundle, the passphrase is asked for elsewhere. */
export const EXPORT_FORMS = ['bundle', 'sealed-bundle', 'csv', 'jsonld', 'html'] as const;
export type ExportForm = (typeof EXPORT_FORMS)[number];

/** The forms that are had by asking for them: nothing goes along but the story. */
export const OPEN_FORMS = ['html', 'bundle', 'csv', 'jsonld'] as const satisfies readonly ExportForm[];
export type OpenForm = (typeof OPEN_FORMS)[number];

export const exportInput = z.object({
  story: id,
  form: z.enum(OPEN_FORMS, {
    error: `A story is exported as ${OPEN_FORMS.slice(0, -1).join(', ')} or ${OPEN_FORMS.at(-1)}.`,
  }),
});

/** What is about to leave the desk: a story's text and claims as they are now, in this form. Always allowed to who may ask. */
export const decideExport = (story: { current: number }, form: ExportForm): Decision<{ version: number }> =>
  decided({ version: story.current }, { type: 'story.exported', payload: { form, version: story.current } });
