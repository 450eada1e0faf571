import type { SpanRecord } from '@/domain/claim';

/** The rows of a claim's spans, in their order; `claimId` comes from the claim they are nested in. */
export const spanRows = (story: string, spans: readonly SpanRecord[]) =>
  spans.map((span, position) => ({ ...span, storyId: story, position }));
