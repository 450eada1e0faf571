import { answerJobs } from '../worker';
import { readStretch } from './chain-stretch';

answerJobs(readStretch);
