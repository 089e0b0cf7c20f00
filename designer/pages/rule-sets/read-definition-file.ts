export interface ReadFile {
  readonly name: string;
  /** An exported rule set, which the server reads. */
  readonly signed?: File;
  readonly definition?: Readonly<Record<string, unknown>>;
  readonly fault?: 'tooLarge' | 'notJson' | 'noDefinition';
}

/** What the server takes at most. */
const mostBytes = 2 * 1024 * 1024;

/** Of any shape, as long as it is an object: the designer shows what is wrong with it. */
export async function readDefinitionFile(file: File): Promise<ReadFile> {
  const { name } = file;
  if (await isSigned(file)) return { name, signed: file };
  if (file.size > mostBytes) return { name, fault: 'tooLarge' };
  try {
    const read: unknown = JSON.parse(await file.text());
    const isObject = typeof read === 'object' && read !== null && !Array.isArray(read);
    return isObject ? { name, definition: { ...read } } : { name, fault: 'noDefinition' };
  } catch {
    return { name, fault: 'notJson' };
  }
}

/** Signed files begin alike, whatever they are called. */
async function isSigned(file: File): Promise<boolean> {
  const start = '{"algorithm":"Ed25519","content":';
  return (await file.slice(0, start.length).text()) === start;
}
