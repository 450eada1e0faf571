import { useStory } from './story-store';

const NOBODY = { value: '', label: 'Nobody’s yet' };

/** Whoever may be asked to look at a claim, and whoever has it. */
export function useAssignees(assignee: string | null) {
  const directory = useStory((state) => state.directory);
  const people = Object.values(directory).filter(
    (who) => ['checker', 'editor'].includes(who.role) || who.id === assignee,
  );
  return [NOBODY, ...people.map((who) => ({ value: who.id, label: who.name }))];
}
