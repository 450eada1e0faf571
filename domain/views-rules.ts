import type { RulesData } from './house-rules-data';
import type { RuleDifference, RuleLine } from './sentences/rule-lines';
import type { Ability, Directory, Who } from './views';
import type { Preset } from './vocabulary';

/** The house rules in force. */
export interface RulesView {
  version: number;
  basedOn: Preset;
  rules: RulesData;
  /** What they say, in sentences. */
  lines: RuleLine[];
  at: string;
  by: string;
}

/** A version of the rules, and what it changed. */
export interface RulesVersionView {
  version: number;
  at: string;
  by: string;
  differences: RuleDifference[];
}

export interface PreviewedClaim {
  number: number;
  statement: string;
  /** "It would no longer be settled. …" */
  sentence: string;
}

export interface PreviewedStory {
  id: string;
  headline: string;
  /** "It is signed off, and stays so." */
  signed: boolean;
  claims: PreviewedClaim[];
  /** How many more there are than are listed. */
  more: number;
}

/** What a change of house rules would do, before it is made. */
export interface RulesPreview {
  /** The version in force that it was compared with. */
  version: number;
  differences: RuleDifference[];
  /** What it comes to in all, in a sentence. */
  sentence: string;
  stories: PreviewedStory[];
  /** What it does in stories that the reader may not see, counted; '' when there is none. */
  elsewhere: string;
}

export interface RulesScreen {
  me: Who;
  present: RulesView;
  versions: RulesVersionView[];
  directory: Directory;
  abilities: { change: Ability };
}
