import { initialsOf } from '@/domain/initials';
import type { Who } from '@/domain/views';
import type { PersonView } from '@/domain/views-desk';

export const whoOf = ({ id, name, role }: PersonView): Who => ({ id, name, role, initials: initialsOf(name) });
