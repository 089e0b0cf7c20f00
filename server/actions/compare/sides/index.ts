import { draftSide } from './draft.ts';
import { reviewSide } from './review.ts';
import type { SideReader } from './side-reader.ts';
import { templateSide } from './template.ts';
import { versionSide } from './version.ts';

/** Every sort of side. A new one is a file here and a line below. */
export const sideReaders: readonly SideReader[] = [draftSide, versionSide, reviewSide, templateSide];
