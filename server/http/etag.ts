/** A revision as an entity tag, and back. Undefined: there is no tag, or it is none of ours. */
export function etagOf(revision: number): string {
  return `"${revision}"`;
}

export function revisionOf(header: string | undefined): number | undefined {
  const match = /^(?:W\/)?"(\d{1,15})"$/.exec(header?.trim() ?? '');
  return match ? Number(match[1]) : undefined;
}
