import type { OpenForm } from './export';
import type { Ability, Directory, StoryView } from './views';

/** A form in which the story may be taken away. */
export interface FormView {
  form: OpenForm;
  title: string;
  /** What it is for, and what stands in it. */
  purpose: string;
  leavesOut: string;
  href: string;
}

export interface ExportScreen {
  me: string;
  story: StoryView;
  /** "27 claims, 41 pieces of evidence" */
  holds: string;
  forms: FormView[];
  /** Whether the reader may make a sealed bundle. */
  seal: Ability;
  directory: Directory;
}
