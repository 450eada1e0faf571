import type { Attention, Figures } from './figures';
import type { Who } from './views';

/** The figures, and in sentences what wants looking at. */
export interface FiguresTold extends Figures {
  attention: { code: Attention; sentence: string }[];
}

export interface FiguresScreen {
  me: Who;
  figures: FiguresTold;
}
