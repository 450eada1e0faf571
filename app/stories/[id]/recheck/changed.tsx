import { factsChanged } from '@/domain/recheck';
import { quoted } from '@/domain/sentences/quoted';
import { factSentences, WORDS_ONLY } from '@/domain/sentences/recheck';
import { TIER_WORDS } from '@/domain/sentences/words';
import type { RecheckItem, RecheckRest } from '@/domain/views-text';
import type { Tier } from '@/domain/vocabulary';
import { useRecheck } from './recheck-state';

/** What kind of thing changed, in the claim or beside it: a number, a name, a date, a negation, an attribution, or words alone. */
const Facts = ({ item }: { item: RecheckItem }) => {
  const { language } = useRecheck().screen.story;
  const changed = item.places.filter((place) => place.differs).map((place) => factsChanged(place, language));
  const facts = [
    ...factSentences(changed.map(({ own }) => own)),
    ...factSentences(
      changed.map(({ beside }) => beside),
      ' beside it',
    ),
  ];
  if (facts.length === 0) return <>{WORDS_ONLY}</>;
  return facts.map(({ what, how }) => (
    <span className="fact" key={`${what} ${how}`}>
      <b>{what}:</b> {how}.{' '}
    </span>
  ));
};

const Corrections = ({ item }: { item: RecheckItem }) => {
  const { screen } = useRecheck();
  return item.corrections.map(({ id, replacement, by }) => (
    <span className="dim" key={id}>
      <i className="i i-correction i-s" /> Correction proposed by{' '}
      {by === screen.me ? 'you' : screen.directory[by]?.name}: {quoted(replacement)}, undecided
    </span>
  ));
};

const isAddress = (url: string) => /^https?:\/\//iu.test(url);

const Rest = ({ rest: { source, tier, locator, url, excerpt } }: { rest: RecheckRest }) => (
  <>
    {source}, {TIER_WORDS[tier as Tier].toLowerCase()}
    {locator !== '' && ', '}
    {isAddress(url) ? (
      <a className="link" href={url} target="_blank" rel="noreferrer noopener">
        {locator || new URL(url).host}
      </a>
    ) : (
      locator
    )}
    {excerpt !== '' && (
      <>
        : <span className="serif">{quoted(excerpt)}</span>
      </>
    )}
  </>
);

const MORE = ['', ' and one more', ' and two more', ' and three more'];

/** What a claim's words were changed in, and what it rests on. */
export const Changed = ({ item }: { item: RecheckItem }) => {
  const [first, ...others] = item.rests;
  return (
    <dl className="changed">
      <dt>Changed</dt>
      <dd>
        <Facts item={item} />
        <Corrections item={item} />
      </dd>
      <dt>Rests on</dt>
      <dd>
        {first ? <Rest rest={first} /> : 'nothing yet'}
        {MORE[others.length] ?? ` and ${others.length} more`}
      </dd>
    </dl>
  );
};
