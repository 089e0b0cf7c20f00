const couldBeFormula = /^'*[=+\-@\t\r]/;
const apostrophe = 39;

/** A text as a CSV holds it, so that no spreadsheet takes it for a formula. */
export function guarded(text: string): string {
  return couldBeFormula.test(text) ? `'${text}` : text;
}

export function isGuarded(cell: string): boolean {
  return cell.charCodeAt(0) === apostrophe && couldBeFormula.test(cell.slice(1));
}

/** The text that a cell was guarded for. */
export function unguarded(cell: string): string {
  return isGuarded(cell) ? cell.slice(1) : cell;
}
