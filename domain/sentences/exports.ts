import type { ExportForm } from '../export';

/** The forms of an export, to stand after "as". */
export const EXPORT_AS: Record<ExportForm, string> = {
  bundle: 'a bundle that can be verified',
  'sealed-bundle': 'a sealed bundle, with the confidential evidence its maker may read',
  csv: 'a spreadsheet (CSV)',
  jsonld: 'web annotations (JSON-LD)',
  html: 'a report to print (HTML)',
};
