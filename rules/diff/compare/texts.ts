import { languages, type Text } from '../../../schemas/text.ts';
import { type Aspect, between, change, inside, type Site, scalar } from './aspect.ts';
import { equal } from './equal.ts';

export const name: Aspect<Text | undefined> = (before, after, site) =>
  equal(before, after)
    ? []
    : languages.flatMap((language) =>
        scalar<string>((sides) => ({ kind: 'renamed', language, ...sides }))(
          before?.[language],
          after?.[language],
          inside(site, language),
        ),
      );

function inEachLanguage(
  property: 'description' | 'basis',
  before: Text | undefined,
  after: Text | undefined,
  site: Site,
) {
  return languages.flatMap((language) =>
    scalar<string>((sides) => ({ kind: 'text', property, language, ...sides }))(
      before?.[language],
      after?.[language],
      inside(site, language),
    ),
  );
}

const description: Aspect<Text | undefined> = (before, after, site) =>
  inEachLanguage('description', before, after, site);

const basis: Aspect<string | Text | undefined> = (before, after, site) => {
  if (typeof before !== 'string' && typeof after !== 'string') return inEachLanguage('basis', before, after, site);
  if (equal(before, after)) return [];
  return [change(site, { kind: 'text', property: 'basis', language: null, ...between(before, after) })];
};

export const described = { name, description, basis };
