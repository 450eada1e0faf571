import { initialsOf } from '@/domain/initials';
import type { PersonView, Who } from '@/domain/views';

export const whoOf = ({ id, name, role }: PersonView): Who => ({ id, name, role, initials: initialsOf(name) });
