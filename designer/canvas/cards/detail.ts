import { createContext, useContext } from 'react';

/** How much a card shows: from afar its name and colour, nearer its weights, near everything. */
export type Detail = 'far' | 'mid' | 'near';

export function detailAt(zoom: number): Detail {
  if (zoom >= 0.72) return 'near';
  return zoom >= 0.42 ? 'mid' : 'far';
}

export const DetailContext = createContext<Detail>('near');

export function useDetail(): Detail {
  return useContext(DetailContext);
}
