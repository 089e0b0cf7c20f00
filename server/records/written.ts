const longest = 60;

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

/** What a spreadsheet shows where a formula fails, or was never worked out. */
export function isSpreadsheetError(text: string): boolean {
  return text.startsWith('#') && /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA)$/.test(text);
}

/** A cell as a message quotes it: short, and without characters that would steer a terminal. */
export function quotable(text: string): string {
  const start = text.slice(0, longest + 1).replace(/\p{Cc}|\p{Cf}/gu, ' ');
  return start.length > longest ? `${start.slice(0, longest)}…` : start;
}
