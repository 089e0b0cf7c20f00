import type { Id } from '../../schemas/definition.ts';

/** The first of `id_2`, `id_3` … that is not taken. An id has 64 characters at most. */
export function numberedId(id: Id, isTaken: (id: Id) => boolean): Id {
  for (let number = 2; ; number++) {
    const ending = `_${number}`;
    const numbered = `${id.slice(0, 64 - ending.length)}${ending}`;
    if (!isTaken(numbered)) return numbered;
  }
}
