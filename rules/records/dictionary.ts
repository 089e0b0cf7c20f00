/** Numbers for texts: a column of texts holds their codes, 0 upward in order of first appearance. */
export class Dictionary {
  private readonly codes = new Map<string, number>();
  private readonly texts: string[] = [];

  get size(): number {
    return this.texts.length;
  }

  /** The code of a text, a new one if need be. */
  code(text: string): number {
    const known = this.codes.get(text);
    if (known !== undefined) return known;
    const code = this.texts.length;
    this.codes.set(text, code);
    this.texts.push(text);
    return code;
  }

  text(code: number): string {
    const text = this.texts[code];
    if (text === undefined) throw new RangeError(`No text has the code ${code}`);
    return text;
  }
}
