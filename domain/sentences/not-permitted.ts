import type { Action, Standing } from '../permissions';

const WHO: Partial<Record<Action, string>> = {
  'story.create': 'Reporters, checkers and editors hand in stories. Ask one of them to hand this one in.',
  'story.people': 'An editor puts people on a story. Ask an editor to do it.',
  'claim.write': 'Claims are marked by checkers, editors and the authors of the story.',
  'evidence.write': 'Evidence is attached by checkers, editors and the authors of the story.',
  'note.write': 'Notes are written by checkers, editors and the authors of the story.',
  'people.manage': 'An administrator looks after people and their roles. Ask one of them.',
  'token.manage': 'An administrator looks after tokens. Ask one of them.',
  'trail.desk': 'The trail of the desk is read by auditors and administrators.',
};

/** Why not, and whose move it is instead: the sentence behind a button that cannot be pressed. */
export function notPermitted(action: Action, standing: Standing): string {
  const author = standing.story?.parts.includes('author') ?? false;
  if (
    standing.via === 'token' &&
    ['sign-off.give', 'sign-off.withdraw', 'people.manage', 'token.manage', 'self.manage'].includes(action)
  )
    return 'This asks for a person at the screen. A token cannot do it.';
  if (action === 'check.record')
    return author
      ? 'You wrote this story, so somebody else checks it.'
      : 'A checker or an editor who did not write this story checks it.';
  if (action === 'sign-off.give' || action === 'sign-off.withdraw')
    return author
      ? 'You wrote this story, so another editor signs it off.'
      : 'An editor who did not write this story signs it off.';
  return WHO[action] ?? 'This is not yours to do.';
}
