const longest = 60;

/** What a spreadsheet shows where a formula fails, or was never worked out. */
export function isSpreadsheetError(text: string): boolean {
  return text.startsWith('#') && /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA)$/.test(text);
}

/** A cell as a message quotes it: short, and without characters that would steer a terminal. */
export function quotable(text: string): string {
  const start = text.slice(0, longest + 1).replace(/\p{Cc}|\p{Cf}/gu, ' ');
  return start.length > longest ? `${start.slice(0, longest)}…` : start;
}
