const VOID: ReadonlySet<string> = new Set('area base br col hr img link meta param source track wbr'.split(' '));

const HREF = /[\t\n\f\r ]href[\t\n\f\r =/>]/i;

/**
 * Follows the tags of a text as far as they stand in a link. One that is not ended where the elements in it are runs on in a
 * browser, over words that our parser has outside it.
 */
export class LinkNesting {
  private within: string[] = [];

  get isOpen(): boolean {
    return this.within.length > 0;
  }

  /** False where the tag does not stand in the link as it should. */
  opens(name: string, tag: string): boolean {
    if (this.isOpen && name === 'a') return false;
    if (this.isOpen ? !VOID.has(name) : name === 'a' && HREF.test(tag)) this.within.push(name);
    return true;
  }

  /** The same of an end tag. */
  closes(name: string): boolean {
    return !this.isOpen || this.within.pop() === name;
  }
}
