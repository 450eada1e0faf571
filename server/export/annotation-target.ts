import { codePoints } from './code-points';
import type { ExportedClaim, ExportReading } from './exported';

type Span = ExportedClaim['spans'][number];

/** Where words stand, in a version in which they do. */
interface Place {
  version: number;
  exact: string;
  prefix: string;
  suffix: string;
  start: number;
}

export const versionAddress = ({ base, row }: Pick<ExportReading, 'base' | 'row'>, version: number): string =>
  `${base}/api/v1/stories/${row.id}/versions/${version}`;

/** Finds the places of a story's claims, in the current text and, of words that are lost, in the last one that held them. */
export class Targets {
  private readonly counts = new Map<number, (position: number) => number>();

  constructor(private readonly reading: ExportReading) {
    this.counts.set(reading.story.version.number, codePoints(reading.story.version.text));
  }

  /** The last places of words that the current text has no more. */
  async lastPlaces(claims: readonly ExportedClaim[]): Promise<ReadonlyMap<string, Place>> {
    const lost = claims.flatMap(({ spans }) => spans.filter(({ state }) => state === 'lost').map(({ id }) => id));
    if (lost.length === 0) return new Map();
    const rows = await this.reading.tx.$queryRaw<(Place & { span: string })[]>`
      SELECT DISTINCT ON (span_id) span_id AS span, version, exact, prefix, suffix, start
      FROM span_place WHERE span_id = ANY(${lost}) AND placement <> 'lost' ORDER BY span_id, version DESC`;
    for (const { version } of rows) await this.count(version);
    return new Map(rows.map(({ span, ...place }) => [span, place]));
  }

  /** The places of a claim; the whole text where all of them were cut from it. */
  of(claim: ExportedClaim, lastPlaces: ReadonlyMap<string, Place>): (object | string)[] {
    const places = claim.spans.map((span) => this.place(span, lastPlaces));
    return places.length > 0 ? places : [versionAddress(this.reading, this.reading.story.version.number)];
  }

  /** One of them: a quote and a position that select the same words, in characters. */
  private place(span: Span, lastPlaces: ReadonlyMap<string, Place>): object {
    const lost = span.state === 'lost';
    const place = lost ? lastPlaces.get(span.id) : { ...span, version: this.reading.story.version.number };
    const source = versionAddress(this.reading, place?.version ?? this.reading.story.version.number);
    return {
      type: 'SpecificResource',
      source,
      ...(place && { selector: this.selectors(place) }),
      ...(lost && { lost: true }),
    };
  }

  private selectors({ version, exact, prefix, suffix, start }: Place): object[] {
    const at = this.counts.get(version) ?? ((position: number) => position);
    return [
      { type: 'TextQuoteSelector', exact, ...(prefix && { prefix }), ...(suffix && { suffix }) },
      { type: 'TextPositionSelector', start: at(start), end: at(start + exact.length) },
    ];
  }

  private async count(version: number): Promise<void> {
    if (this.counts.has(version)) return;
    const { text } = await this.reading.tx.version.findUniqueOrThrow({
      where: { storyId_number: { storyId: this.reading.row.id, number: version } },
      select: { text: true },
    });
    this.counts.set(version, codePoints(text));
  }
}
