import { exportStory } from '../commands/export-story';
import { exportScreen } from '../queries/export-screen';
import { answerExport, EXPORT_TYPES } from './export-answer';
import { download, type Operation } from './operation';

/** The calls by which a story leaves the desk. */
export const EXPORT_OPERATIONS: readonly Operation[] = [
  download(
    '/stories/{story}/export/{form}',
    { command: exportStory, query: exportScreen, types: EXPORT_TYPES, send: answerExport },
    'Take a story away as a report to print (html), a spreadsheet (csv) or web annotations (jsonld)',
  ),
];
