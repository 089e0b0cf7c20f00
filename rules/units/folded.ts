/** Full-width digits, letters and punctuation as their plain forms, without the space around. Not NFKC: that reads ² as 2. */
export function halfWidth(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replaceAll('\u2212', '-')
    .trim();
}

/** How a text is compared with a name: width, case and spacing don't count. */
export function folded(text: string): string {
  return halfWidth(text).replace(/\s+/g, ' ').toLowerCase();
}
