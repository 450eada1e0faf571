/** The address of a link may be one of these; with any other the words stay and the link goes. */
export const isLinkable = (href: string): boolean => /^(https?:\/\/[^/\s]|mailto:[^\s])/i.test(href.trim());
