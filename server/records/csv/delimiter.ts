/** A tab where the first line has more of them than commas, outside quotes. */
export function delimiterOf(start: string): ',' | '\t' {
  let [commas, tabs] = [0, 0];
  let quoted = false;
  for (const character of start) {
    if (character === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (character === ',') commas += 1;
    else if (character === '\t') tabs += 1;
    else if (character === '\n' && commas + tabs > 0) break;
  }
  return tabs > commas ? '\t' : ',';
}
