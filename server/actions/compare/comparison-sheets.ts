import type { PatchOperation } from '../../../schemas/problem.ts';
import type { Language } from '../../../schemas/text.ts';
import type { TableSheet } from '../../output/table-workbook.ts';
import type { ComparisonAnswer } from './compare-sides.ts';
import type { SidePerson } from './compared-side.ts';
import { sayOfSheets } from './sheet-words.ts';

interface Made {
  readonly language: Language;
  readonly at: string;
}

/** What an auditor keeps: who made which side and why, each change in words, and the patch that proves them complete. */
export function comparisonSheets(comparison: ComparisonAnswer, made: Made): readonly TableSheet[] {
  return [summary(comparison, made), changes(comparison, made), pairs(comparison, made), patch(comparison, made)];
}

function summary({ from, to, changes, patch }: ComparisonAnswer, { language, at }: Made): TableSheet {
  const say = (code: Parameters<typeof sayOfSheets>[0]) => sayOfSheets(code)[language];
  const names = (people: readonly SidePerson[]) => people.map(({ person, name }) => name ?? person).join('、');
  const sides = [from, to];
  return {
    name: say('summary'),
    columns: [
      { heading: '', width: 22 },
      { heading: say('from'), width: 60 },
      { heading: say('to'), width: 60 },
    ],
    rows: [
      [say('side'), ...sides.map(({ label }) => label[language])],
      [say('address'), ...sides.map(({ side }) => side)],
      [say('hash'), ...sides.map(({ hash }) => hash)],
      [say('authors'), ...sides.map(({ authors }) => names(authors))],
      [say('reviewers'), ...sides.map(({ reviewers }) => names(reviewers))],
      [say('reason'), ...sides.map(({ reason }) => reason)],
      [say('time'), ...sides.map(({ at }) => at)],
      [say('effective'), ...sides.map(({ effective }) => effective && `${effective.from} – ${effective.to ?? ''}`)],
      [say('changes'), changes.length, null],
      [say('operations'), patch.length, null],
      [say('made'), at, null],
    ],
  };
}

function changes({ changes }: ComparisonAnswer, { language }: Made): TableSheet {
  const say = (code: Parameters<typeof sayOfSheets>[0]) => sayOfSheets(code)[language];
  return {
    name: say('changes'),
    columns: [
      { heading: say('kind'), width: 14 },
      { heading: say('what'), width: 36 },
      { heading: '中文', width: 60 },
      { heading: 'English', width: 60 },
      { heading: say('placeBefore'), width: 36 },
      { heading: say('placeAfter'), width: 36 },
    ],
    rows: changes.map(({ category, heading, sentences, before, after }) => [
      sayOfSheets(`category.${category}`)[language],
      heading[language],
      sentences.map((sentence) => sentence['zh-CN']).join('；'),
      sentences.map((sentence) => sentence.en).join('; '),
      before,
      after,
    ]),
  };
}

function pairs({ pairs }: ComparisonAnswer, { language }: Made): TableSheet {
  const say = (code: Parameters<typeof sayOfSheets>[0]) => sayOfSheets(code)[language];
  return {
    name: say('pairs'),
    columns: [say('pairKind'), say('from'), say('to'), say('found')].map((heading) => ({ heading, width: 30 })),
    rows: pairs.map(({ kind, before, after, found }) => [kind, before, after, say(`found.${found}`)]),
  };
}

/** A workbook's cell holds 32,767 characters: a longer value goes on in the rows below. */
const longestPart = 30_000;

function patch({ patch }: ComparisonAnswer, { language }: Made): TableSheet {
  const say = (code: Parameters<typeof sayOfSheets>[0]) => sayOfSheets(code)[language];
  return {
    name: 'JSON Patch',
    columns: [
      { heading: 'op', width: 10 },
      { heading: 'path', width: 50 },
      { heading: 'from', width: 50 },
      { heading: say('value'), width: 80 },
    ],
    rows: patch.flatMap((operation) => {
      const [first = '', ...more] = valueParts(operation);
      const from = operation.op === 'move' ? operation.from : null;
      return [
        [operation.op, operation.path, from, first === '' ? null : first],
        ...more.map((part) => [null, null, null, part]),
      ];
    }),
  };
}

function valueParts(operation: PatchOperation): readonly string[] {
  if (!('value' in operation)) return [];
  const text = JSON.stringify(operation.value);
  const parts: string[] = [];
  for (let at = 0; at < text.length; at += longestPart) parts.push(text.slice(at, at + longestPart));
  return parts;
}
