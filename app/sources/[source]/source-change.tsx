'use client';

import { useRouter } from 'next/navigation';
import { SOURCE_KIND_WORDS, SOURCE_TERMS_MEAN, SOURCE_TERMS_WORDS } from '@/domain/sentences/words';
import type { SourceDetails, SourceNamed } from '@/domain/views-source';
import { SOURCE_KINDS, SOURCE_TERMS, type SourceKind, type SourceTerms } from '@/domain/vocabulary';
import { ActButton } from '@/ui/act-button';
import { call } from '@/ui/call';
import { useKept } from '@/ui/drafts/use-kept';
import { Field, optionsOf, SelectField, TextField } from '@/ui/field';
import { RefusalLine } from '@/ui/refusal-line';
import { useAct } from '@/ui/use-act';
import { OtherSource } from './other-source';
import { SourceEffects } from './source-effects';

const KINDS = optionsOf(SOURCE_KINDS, SOURCE_KIND_WORDS);
const TERMS = [{ value: '', label: 'None were agreed' }, ...optionsOf(SOURCE_TERMS, SOURCE_TERMS_WORDS)];

interface Typed {
  name: string;
  kind: SourceKind;
  terms: SourceTerms | '';
  reach: string;
  note: string;
  originName: string;
  origin: SourceNamed | null;
}

/** Only what differs is sent: whoever may not change the name still says how to reach them. */
function changedIn(typed: Typed, source: SourceDetails) {
  const { name, kind, terms, reach, note, originName, origin } = typed;
  const asked = { name, kind, terms: kind === 'person' ? terms : '', reach, note };
  const differs = Object.entries(asked).filter(([field, said]) => said !== source[field as keyof typeof asked]);
  const to = originName.trim() === '' ? null : (origin?.id ?? 'unknown');
  return { ...Object.fromEntries(differs), ...(to !== (source.origin?.id ?? null) && { origin: to }) };
}

/** What of a change the claims rest on; null where there is none of it, or another source that the desk does not know. */
function bearing(body: object): object | null {
  const bears = Object.entries(body).filter(([field]) => ['name', 'terms', 'origin'].includes(field));
  return bears.length === 0 || bears.some(([, said]) => said === 'unknown') ? null : Object.fromEntries(bears);
}

/** What is said of the source; what a change of it bears on is said before. */
export const SourceChange = ({ source }: { source: SourceDetails }) => {
  const router = useRouter();
  const { act, busy, refusal, wrong } = useAct();
  const place = { id: `sources/${source.id}`, says: `a change to ${source.name}`, href: `/sources/${source.id}` };
  const { name, kind, terms, reach, note, origin } = source;
  const [typed, setTyped, sent] = useKept<Typed>(place, {
    ...{ name, kind, terms, reach, note, origin },
    originName: origin?.name ?? '',
  });
  const change = (part: Partial<Typed>) => setTyped({ ...typed, ...part });
  const body = changedIn(typed, source);
  const submit = async (event: React.FormEvent) => {
    event.preventDefault();
    const asked = { revision: source.revision, ...body };
    if (!(await act(() => call<SourceDetails>('PATCH', `/sources/${source.id}`, asked)))) return;
    sent();
    router.refresh();
  };
  return (
    <form className="stack" onSubmit={submit} noValidate aria-labelledby="change-source">
      <h2 id="change-source">What the desk says of it</h2>
      <TextField
        label="Name"
        value={typed.name}
        error={wrong('name')}
        onChange={(event) => change({ name: event.target.value })}
      />
      <SelectField
        label="Kind of source"
        options={KINDS}
        value={typed.kind}
        error={wrong('kind')}
        onChange={(event) => change({ kind: event.target.value as SourceKind })}
      />
      {typed.kind === 'person' && (
        <SelectField
          label="Terms of this person"
          options={TERMS}
          hint={typed.terms ? SOURCE_TERMS_MEAN[typed.terms] : undefined}
          value={typed.terms}
          error={wrong('terms')}
          onChange={(event) => change({ terms: event.target.value as SourceTerms | '' })}
        />
      )}
      <Field label="How to reach them" error={wrong('reach')}>
        {(wiring) => (
          <textarea
            className="field"
            rows={2}
            {...wiring}
            value={typed.reach}
            onChange={(event) => change({ reach: event.target.value })}
          />
        )}
      </Field>
      <Field label="Note on it" error={wrong('note')}>
        {(wiring) => (
          <textarea
            className="field"
            rows={2}
            {...wiring}
            value={typed.note}
            onChange={(event) => change({ note: event.target.value })}
          />
        )}
      </Field>
      <OtherSource
        label="Repeats"
        hint="Another source whose report this one carries, such as a wire: the two count once. Leave it empty where it reports for itself."
        error={wrong('origin')}
        but={source.id}
        isMaking={source.abilities.write.may}
        value={typed.originName}
        onChange={(originName, found) => change({ originName, origin: found })}
      />
      <SourceEffects source={source} asked={bearing(body)} />
      {source.bearsOn && <p className="dim small">{source.bearsOn}</p>}
      {!refusal?.fields && <RefusalLine refusal={refusal} />}
      <div className="acts">
        <ActButton type="submit" ability={source.abilities.write} busy={busy} idle={Object.keys(body).length === 0}>
          Save the source
        </ActButton>
      </div>
    </form>
  );
};
