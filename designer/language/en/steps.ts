import type { StepWords } from '../../inspector/sections/step-words.ts';

export const steps: StepWords = {
  fieldsPasted: ({ count }) => `Paste ${count} fields`,
  rowsPasted: ({ name, count }) => `Paste ${count} rows into the table "${name}"`,
  kindChanged: ({ name, kind }) => `"${name}" becomes: ${kind}`,
  gradesBy: ({ by }) => `Grades become: ${by}`,
  definitionImported: ({ file }) => `Replace the definition by the file "${file}"`,
};
