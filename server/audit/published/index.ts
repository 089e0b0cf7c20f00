import type { PublishedKind } from './published-kind.ts';
import { publishedReleases } from './template-releases.ts';
import { publishedVersions } from './versions.ts';

/** Everything whose content is proved beside the chain itself. A new kind is a file and a line here. */
export const publishedKinds: readonly PublishedKind[] = [publishedVersions, publishedReleases];
