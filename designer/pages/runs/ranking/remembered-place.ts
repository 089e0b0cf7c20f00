const places = new Map<string, number>();

/** How far a list was scrolled when it was left: whoever comes back from a sheet finds it there. */
export function placeOf(list: string): number {
  return places.get(list) ?? 0;
}

export function rememberPlace(list: string, offset: number): void {
  places.set(list, offset);
}
