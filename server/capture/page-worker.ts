import { answerJobs } from '../worker';
import { readPage } from './read-page';

answerJobs(readPage);
