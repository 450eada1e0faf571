import { answerJobs } from '../worker';
import { readBody } from './read-body';

answerJobs(readBody);
