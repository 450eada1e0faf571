import { exportedBy, inTheWay, progressTold } from '@/domain/sentences/exports';
import { holdsSentence } from '@/domain/sentences/signed-text';
import { utcMoment } from '@/domain/sentences/utc-moment';
import { PART_WORDS, STAGE_WORDS } from '@/domain/sentences/words';
import type { ExportReading } from '../exported';
import { Html, html } from './html';
import { STYLE } from './report-style';

const STYLED = new Html(STYLE);

/** Whether exactly this may be printed, before anything else. */
function verdict({ story, directory }: ExportReading): Html {
  const { signOff, version } = story;
  if (!signOff) return html`<p class="verdict none">Not signed off. ${inTheWay(story.progress.blockers)}</p>`;
  const by = directory[signOff.by]?.name ?? 'An editor';
  const other = signOff.version === version.number ? '' : ` It was given on version ${signOff.version}.`;
  return html`<p class="verdict ${signOff.valid ? 'holds' : 'void'}">Signed off by ${by}, ${utcMoment(signOff.at)}. ${holdsSentence(signOff, directory)}${other}</p>`;
}

const facts = ({ story, directory, actor, now }: ExportReading): [string, string | Html][] => {
  const name = (id: string) => directory[id]?.name ?? 'somebody';
  const { version, people, progress } = story;
  return [
    ['Version', `${version.number}, saved by ${name(version.createdBy)}, ${utcMoment(version.createdAt)}`],
    ['Its hash', html`<span class="hash">${version.hash}</span>`],
    ['Stage', STAGE_WORDS[story.stage]],
    ['Claims', progressTold(progress)],
    [
      'On the story',
      people.map(({ person, as }) => `${name(person)} (${PART_WORDS[as].toLowerCase()})`).join(', ') || 'nobody',
    ],
    ['This report', exportedBy(actor.name, utcMoment(now.toISOString()))],
  ];
};

/** The document up to its text. It may load and run nothing, whatever is written in it. */
export const headOf = (reading: ExportReading): Html => html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Stet">
<title>${reading.story.headline}: report of the check</title>
<style>${STYLED}</style>
</head>
<body>
<header>
<p class="kicker"><b>stet</b> Report of the check</p>
<h1 lang="${reading.story.language}">${reading.story.headline}</h1>
${verdict(reading)}
<dl>${facts(reading).map(([term, fact]) => html`<dt>${term}</dt><dd>${fact}</dd>\n`)}</dl>
<nav aria-label="Parts of this report"><ul><li><a href="#text">The text</a></li><li><a href="#claims">Claims</a></li><li><a href="#whole">The story as a whole</a></li><li><a href="#sign-off">Sign-off</a></li><li><a href="#verified">How to verify it</a></li></ul></nav>
</header>
<main>
`;
