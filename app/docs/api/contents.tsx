import type { Topic } from '@/server/http/documentation/about';
import type { SectionTold } from '@/server/http/documentation/manual';

interface Props {
  topics: readonly Topic[];
  sections: readonly SectionTold[];
}

/** Where what stands on the page. */
export const Contents = ({ topics, sections }: Props) => (
  <nav className="contents" aria-label="On this page">
    <ul>
      {topics.map(({ id, title }) => (
        <li key={id}>
          <a href={`#${id}`}>{title}</a>
        </li>
      ))}
      <li>
        <a href="#problems">When something goes wrong</a>
      </li>
      {sections.map(({ id, title }) => (
        <li key={id}>
          <a href={`#${id}`}>{title}</a>
        </li>
      ))}
      <li>
        <a href="#forms-answered">What is answered</a>
      </li>
      <li>
        <a href="#words">Words</a>
      </li>
    </ul>
  </nav>
);
