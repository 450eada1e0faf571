import { answerJobs } from '../worker';
import { readPiece } from './chain-piece';

answerJobs(readPiece);
