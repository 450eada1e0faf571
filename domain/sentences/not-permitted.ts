import type { Action, Standing } from '../permissions';

const WHO: Partial<Record<Action, string>> = {
  'story.create': 'Reporters, checkers and editors hand in stories. Ask one of them to hand this one in.',
  'story.people': 'Editors say who is on a story, who may see it and when it is due. Ask an editor.',
  'text.write':
    'The text is edited by the authors of the story and by editors. Propose a correction, or ask one of them.',
  'claim.write': 'Claims are marked and changed by checkers, editors and the authors of the story. Ask one of them.',
  'evidence.write': 'Evidence is attached by checkers, editors and the authors of the story. Give it to one of them.',
  'evidence.seal':
    'Confidential evidence is attached by checkers, editors and the authors of the story. Give it to one of them.',
  'evidence.seal-others':
    'Evidence is made confidential by whoever attached it, or by an editor of the story. Ask one of them.',
  'story.export-sealed':
    'Editors make a bundle with confidential evidence in it. Ask one who is named on that evidence.',
  'note.write': 'Notes are written by checkers, editors and the authors of the story. Tell one of them.',
  'note.privileged': 'Privileged notes are for legal readers and the editors who are on the story. Tell one of them.',
  'check.record': 'Checkers and editors who did not write this story check it. Ask one of them.',
  'query.ask': 'Queries are asked by checkers, editors and the authors of the story. Ask one of them.',
  'query.answer': 'A query is answered by the person it was put to.',
  'query.close': 'A checker or an editor who did not write this story says what comes of a query. Ask one.',
  'correction.propose': 'Corrections are proposed by checkers, editors and the authors of the story. Tell one of them.',
  'correction.decide': 'Editors decide on corrections. Ask one of them.',
  'ruling.give': 'A checker or an editor who did not write this story, and made neither check, rules on it. Ask one.',
  'override.give': 'An editor who did not write this story lets a blocker stand. Ask one.',
  'sign-off.give': 'An editor who did not write this story signs it off. Ask one.',
  'sign-off.withdraw': 'An editor who did not write this story takes the signature back. Ask one.',
  'source.see': 'Sources are read by those who read stories. Ask a checker or an editor.',
  'source.write': 'Sources are looked after by reporters, checkers and editors. Tell one of them.',
  'source.judge':
    'A source’s name, its terms, what it repeats and which it is the same as bear on claims: a checker or an editor changes them. Tell one of them.',
  'source.know': 'An editor says that they know who an anonymous source is. Ask one of them.',
  'source.seal': 'Confidential sources are looked after by reporters, checkers and editors. Ask one of them.',
  'source.open': 'Confidential sources are read by those named on them, who read stories by office.',
  'people.manage': 'An administrator looks after people and their roles. Ask one of them.',
  'token.manage': 'An administrator looks after tokens. Ask one of them.',
  'webhook.manage': 'An administrator says where news of this desk is sent. Ask one of them.',
  'desk.set': 'An administrator sets how the desk works. Ask one of them.',
  'rules.change': 'An administrator changes the house rules. Ask one of them.',
  'figures.read': 'An administrator looks after the installation and reads its figures. Ask one of them.',
  'trail.desk': 'The trail of the desk is read by auditors and administrators. Ask one of them.',
};

/** What an author may not do on their own story, because somebody else has to. */
const ON_ONES_OWN: Partial<Record<Action, string>> = {
  'check.record': 'You wrote this story, so somebody else checks it. Ask a checker or an editor.',
  'ruling.give':
    'You wrote this story, so somebody else rules on it. Ask a checker or an editor who made neither check.',
  'correction.decide':
    'You wrote this story, and this desk leaves corrections to editors. Ask an editor to decide; you can propose others.',
  'query.close': 'You wrote this story, so a checker or an editor says what comes of the query.',
  'override.give': 'You wrote this story, so an editor who did not write it lets a blocker stand.',
  'sign-off.give': 'You wrote this story, so an editor who did not write it signs it off.',
  'sign-off.withdraw': 'You wrote this story, so an editor who did not write it takes the signature back.',
};

const AT_THE_SCREEN: readonly Action[] = [
  'evidence.seal',
  'evidence.seal-others',
  'evidence.open',
  'story.export-sealed',
  'note.privileged',
  'override.give',
  'desk.set',
  'rules.change',
  'sign-off.give',
  'sign-off.withdraw',
  'people.manage',
  'token.manage',
  'webhook.manage',
  'self.manage',
  'source.know',
  'source.seal',
  'source.open',
];

/** Why not, and whose move it is instead: the sentence behind a button that cannot be pressed. */
export function notPermitted(action: Action, standing: Standing): string {
  if (standing.via === 'token' && AT_THE_SCREEN.includes(action))
    return 'This asks for a person at the screen. A token cannot do it: sign in and do it there.';
  const isAuthor = standing.story?.parts.includes('author') ?? false;
  return (isAuthor && ON_ONES_OWN[action]) || (WHO[action] ?? 'This is not yours to do. Ask an administrator.');
}
