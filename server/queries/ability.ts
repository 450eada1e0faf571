import type { Actor } from '@/domain/given';
import { type Action, permits } from '@/domain/permissions';
import { notPermitted } from '@/domain/sentences/not-permitted';
import type { Ability } from '@/domain/views';

/** Whether the actor may, and the sentence if not. */
export const ability = (actor: Actor, action: Action): Ability =>
  permits(action, actor.standing) ? { may: true } : { may: false, why: notPermitted(action, actor.standing) };
