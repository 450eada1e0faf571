import type { OpenForm } from '@/domain/export';
import type { Caller } from '../caller';
import { PROFILE } from '../export/annotation-context';
import { sendBundle } from '../export/bundle/send-bundle';
import { writeCsv } from '../export/csv';
import type { Exported } from '../export/exported';
import { writeJsonld } from '../export/jsonld';
import { writeReport } from '../export/report/write-report';
import { type Form, sendExport } from '../export/send-export';

type Taken = Exported & { form: OpenForm };

const CSV: Form = { type: 'text/csv; charset=utf-8; header=present', ending: 'csv', write: writeCsv };
const JSONLD: Form = { type: `application/ld+json; profile="${PROFILE}"`, ending: 'jsonld', write: writeJsonld };
const HTML: Form = { type: 'text/html; charset=utf-8', ending: 'html', write: writeReport };

/** How each form is sent. */
const SENT: Record<OpenForm, (taken: Taken, caller: Caller, request: Request) => Promise<Response>> = {
  bundle: ({ story }, caller) => sendBundle(caller, story),
  csv: (taken, caller) => sendExport(taken, CSV, caller),
  jsonld: (taken, caller) => sendExport(taken, JSONLD, caller),
  html: (taken, caller) => sendExport(taken, HTML, caller),
};

export const EXPORT_TYPES = ['application/zip', 'text/csv', 'application/ld+json', 'text/html'];

export const answerExport = (taken: Taken, caller: Caller, request: Request): Promise<Response> =>
  SENT[taken.form](taken, caller, request);
