import type { CaptureRead, CaptureScreen } from '@/domain/views-capture';

/** How the page looked, small, to be opened; or why nobody can tell. */
export const CapturePicture = ({ evidence, shown }: { evidence: CaptureScreen['evidence']; shown: CaptureRead }) => {
  const picture = `/api/v1/evidence/${evidence.id}/captures/${shown.number}/screenshot`;
  if (!shown.hasScreenshot) return <p className="dim">{shown.pictureSentence}</p>;
  return (
    <figure className="capture-picture">
      <a href={picture} target="_blank" rel="noreferrer noopener">
        {/* biome-ignore lint/performance/noImgElement: bytes of evidence pass no optimiser */}
        <img
          src={picture}
          alt={`The page from ${evidence.source} as it looked, whole in a new tab`}
          loading="lazy"
          decoding="async"
        />
      </a>
      <figcaption className="dim">{shown.pictureSentence}</figcaption>
    </figure>
  );
};
