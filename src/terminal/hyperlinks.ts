import { createSupportsHyperlinks } from 'supports-hyperlinks';
import { encodeAddress } from '../catalog/address';
import type { Theme } from '../render/theme';

/** How text leads to an address on a terminal: by OSC 8, where that terminal is known to have it. */
export function hyperlinkOn(terminal: NodeJS.WriteStream): Theme['hyperlink'] {
  return createSupportsHyperlinks(terminal)
    ? (text, url) => `\u001b]8;;${encodeAddress(url)}\u001b\\${text}\u001b]8;;\u001b\\`
    : (text) => text;
}
