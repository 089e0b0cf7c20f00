export type Params = Readonly<Record<string, string>>;

export interface Found<Place> {
  readonly place: Place;
  readonly params: Params;
}

interface Branch<Place> {
  readonly literals: Map<string, Branch<Place>>;
  any?: Branch<Place>;
  here?: { readonly place: Place; readonly names: readonly string[] };
}

/**
 * Places by their addresses, whose parts are words or, in braces, parameters. A request is led to its place part by part,
 * however many places there are. `/imports` goes before `/{period}`, or it would be taken for a period.
 */
export class Addresses<Place> {
  private readonly root: Branch<Place> = { literals: new Map() };

  put(address: string, place: Place): void {
    const names: string[] = [];
    let branch = this.root;
    for (const part of partsOf(address)) {
      const name = /^\{(\w+)\}$/.exec(part)?.[1];
      if (name === undefined) branch = literalBranch(branch, part);
      else {
        names.push(name);
        branch.any ??= { literals: new Map() };
        branch = branch.any;
      }
    }
    branch.here = { place, names };
  }

  /** Words may be written in any case, and a slash may follow. Throws a URIError where a parameter is no text. */
  find(path: string): Found<Place> | undefined {
    const values: string[] = [];
    const here = walk(this.root, partsOf(path), 0, values);
    if (!here) return undefined;
    const params: Record<string, string> = {};
    here.names.forEach((name, index) => {
      params[name] = decodeURIComponent(values[index] ?? '');
    });
    return { place: here.place, params };
  }
}

function partsOf(path: string): readonly string[] {
  return path.slice(1, path.endsWith('/') ? -1 : undefined).split('/');
}

function literalBranch<Place>({ literals }: Branch<Place>, part: string): Branch<Place> {
  const known = literals.get(part) ?? { literals: new Map() };
  literals.set(part, known);
  return known;
}

/** Leaves in `values` what stands for the parameters. */
function walk<Place>(
  branch: Branch<Place>,
  parts: readonly string[],
  at: number,
  values: string[],
): Branch<Place>['here'] {
  const part = parts[at];
  if (part === undefined) return branch.here;
  const literal = branch.literals.get(part.toLowerCase());
  const here = literal && walk(literal, parts, at + 1, values);
  if (here || !branch.any || part === '') return here;
  const before = values.length;
  values.push(part);
  const found = walk(branch.any, parts, at + 1, values);
  if (!found) values.length = before;
  return found;
}
