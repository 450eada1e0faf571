import { placeSpans } from '@/domain/anchor/place-spans';
import { passagesOf } from '@/domain/passages';
import { redline } from '@/domain/redline';
import { answerJobs } from '../worker';
import type { PassagesJob, PlacementJob } from './place-in-worker';

answerJobs((job: PlacementJob | PassagesJob) =>
  'blocks' in job
    ? passagesOf(redline(job.blocks.before, job.blocks.after)).length
    : placeSpans(job.before, job.after, job.spans, job.language),
);
