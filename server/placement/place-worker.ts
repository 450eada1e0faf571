import { placeSpans } from '@/domain/anchor/place-spans';
import { answerJobs } from '../worker';
import type { PlacementJob } from './place-in-worker';

answerJobs(({ before, after, spans, language }: PlacementJob) => placeSpans(before, after, spans, language));
