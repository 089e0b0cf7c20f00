import type { StepWords } from '../../inspector/sections/step-words.ts';

export const steps: StepWords = {
  fieldsPasted: ({ count }) => `粘贴 ${count} 个数据项`,
  rowsPasted: ({ name, count }) => `向对照表“${name}”粘贴 ${count} 行`,
  kindChanged: ({ name, kind }) => `“${name}”改为${kind}`,
  gradesBy: ({ by }) => `等级改为${by}`,
  definitionImported: ({ file }) => `从文件“${file}”替换规则定义`,
};
