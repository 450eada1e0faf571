import type { Box } from './box';
import { refuseInConfidence } from './in-confidence';
import type { Seal } from './seal';

/** Where something is typed. */
export interface Place {
  /** Names the field among all of this person's: `claims/{id}/statement`. */
  id: string;
  /** What it is, as a sentence names it: "a note on claim 3 of “Ferry lands 120”". Empty: nothing a person would look for. */
  says: string;
  /** The address where it is typed. */
  href: string;
}

export interface Draft {
  place: Place;
  value: unknown;
  /** When it was written into the store, in milliseconds. */
  at: number;
}

const PAUSE = 200;
const LONGEST_PAUSE = 600;
const OLDEST = 90 * 24 * 3_600_000;

type Sealed = Omit<Draft, 'at'>;
type Change = { place: Place; read: () => unknown } | { id: string; at: number };
const idOf = (change: Change) => ('place' in change ? change.place.id : change.id);

/** Keeps what one person types in this browser, sealed, at most five times a second; `told` hears of every change. */
export class Keeper {
  private readonly changes = new Map<string, Change>();
  private readonly here = new Map<string, Place>();
  private turn: Promise<void> = Promise.resolve();
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** How long the last text took to be written out, in milliseconds. */
  private cost = 0;
  /** Whether all that is typed is in the store by now. */
  isKept = true;
  /** Whether the store refused the last time. */
  hasFailed = false;

  constructor(
    private readonly seal: Seal,
    private readonly box: Box,
    private readonly told: () => void,
    private readonly clock: () => number = Date.now,
  ) {}

  /** `read` is asked when the time has come, so that a long text is not written out at every key. */
  keep(place: Place, read: () => unknown): void {
    this.here.set(place.id, place);
    this.change({ place, read });
  }

  /** `at`: only where it was not written again since, by whichever window. It goes after what was to be kept before. */
  drop(id: string, at = Number.POSITIVE_INFINITY): void {
    this.here.delete(id);
    this.change({ id, at });
    void this.flush();
  }

  /** Writes what is not written yet, after what is being written now. */
  flush(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    const changes = [...this.changes.values()];
    this.changes.clear();
    if (changes.length > 0) this.turn = this.turn.then(() => this.write(changes));
    return this.turn;
  }

  /** One draft as it lies in the store now, whichever tab put it there. */
  async load(id: string): Promise<unknown> {
    await this.flush();
    const name = await this.seal.nameOf(id);
    const sealed = await this.box.get(name);
    return sealed && ((await this.seal.open(name, sealed)) as Sealed | undefined)?.value;
  }

  /** All drafts of this person as they lie in the store now; what is too old goes. */
  async all(): Promise<readonly Draft[]> {
    await this.flush();
    await this.box.removeOlder(this.clock() - OLDEST);
    const sealed = await this.box.of(this.seal.owner);
    const opened = await Promise.all(
      sealed.map(async (one) => ({ draft: (await this.seal.open(one.name, one)) as Sealed | undefined, at: one.at })),
    );
    const drafts = opened.flatMap(({ draft, at }): Draft[] => (draft ? [{ ...draft, at }] : []));
    this.here.clear();
    for (const { place } of drafts) this.here.set(place.id, place);
    for (const change of this.changes.values()) if ('place' in change) this.here.set(idOf(change), change.place);
    this.told();
    return drafts;
  }

  /** The places of what is kept, as far as this tab knows. */
  places(): Place[] {
    return [...this.here.values()];
  }

  /** Everything of this person, whichever tab put it there. */
  async dropAll(): Promise<void> {
    await this.flush();
    await this.box.remove((await this.box.of(this.seal.owner)).map((draft) => draft.name));
    this.here.clear();
    this.told();
  }

  private change(change: Change): void {
    this.changes.set(idOf(change), change);
    this.isKept = false;
    // A text that takes long to write out is written out less often, so that the typing stays light.
    const pause = Math.min(LONGEST_PAUSE, Math.max(PAUSE, 10 * this.cost));
    this.timer ??= setTimeout(() => void this.flush(), pause);
    this.told();
  }

  private async write(changes: readonly Change[]): Promise<void> {
    try {
      for (const change of changes) await this.writeOne(change);
      this.isKept = this.changes.size === 0;
      this.hasFailed = false;
    } catch {
      for (const change of changes) if (!this.changes.has(idOf(change))) this.changes.set(idOf(change), change);
      this.hasFailed = true;
    }
    this.told();
  }

  private async writeOne(change: Change): Promise<void> {
    const name = await this.seal.nameOf(idOf(change));
    if (!('place' in change)) return void (await this.box.removeUnchanged(name, change.at));
    const { place, read } = change;
    const began = performance.now();
    const value = read();
    refuseInConfidence(value);
    this.cost = performance.now() - began;
    const sealed = await this.seal.close(name, { place, value } satisfies Sealed);
    await this.box.put({ name, owner: this.seal.owner, at: this.clock(), ...sealed });
  }
}
