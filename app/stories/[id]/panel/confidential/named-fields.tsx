import type { ComponentProps } from 'react';
import { NamedFields as Fields } from '@/ui/named-fields';
import { useStory } from '../../state/story-store';
import './confidential.css';

/** Who may see confidential evidence of the story. */
export const NamedFields = (props: Omit<ComponentProps<typeof Fields>, 'directory'>) => {
  const directory = useStory((state) => state.directory);
  return <Fields {...props} directory={directory} />;
};
