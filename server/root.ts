declare const CANOPY_ROOT: string;

/** The folder of this checkout, with a slash at its end: sources are bundled elsewhere before they run. */
export const root = CANOPY_ROOT;
