import type { Sentence } from '../../schemas/text.ts';

type Breaks = Readonly<Record<BreakCode, (number: number, recorded: number) => string>>;

export type BreakCode =
  | 'missing'
  | 'inserted'
  | 'unlinked'
  | 'altered'
  | 'replaced'
  | 'cutOff'
  | 'noRecordedHead'
  | 'unreadable';

const en: Breaks = {
  missing: (number) => `Entry ${number} is missing.`,
  inserted: (number) => `An entry was inserted: its number, ${number}, is none or is there twice.`,
  unlinked: (number) => `Entry ${number} does not follow from the one before: one of the two was replaced.`,
  altered: (number) => `Entry ${number} was altered: its content does not fit its hash.`,
  replaced: (number) => `Entry ${number} is not the one that was recorded as the end: the last entries were replaced.`,
  cutOff: (number, recorded) =>
    number === recorded
      ? `Entry ${number}, the last one, was cut off.`
      : `Entries ${number} to ${recorded}, the last ones, were cut off.`,
  noRecordedHead: () =>
    'The recorded end of the chain was removed or altered: whether entries are missing at the end cannot be told any more.',
  unreadable: (number) => `Entry ${number}, or one soon after it, cannot be read any more.`,
};

const zhCN: Breaks = {
  missing: (number) => `缺少第 ${number} 条记录。`,
  inserted: (number) => `有记录被插入：其编号 ${number} 无效或重复。`,
  unlinked: (number) => `第 ${number} 条记录与前一条不衔接：两条之一已被替换。`,
  altered: (number) => `第 ${number} 条记录被改动：内容与其哈希不符。`,
  replaced: (number) => `第 ${number} 条记录不是登记为末尾的那一条：末尾的记录被替换。`,
  cutOff: (number, recorded) =>
    number === recorded ? `末尾的第 ${number} 条记录被删去。` : `末尾的第 ${number} 至 ${recorded} 条记录被删去。`,
  noRecordedHead: () => '记录链的末尾登记被删除或改动，已无法判断末尾是否缺少记录。',
  unreadable: (number) => `第 ${number} 条或其后不远的记录已无法读取。`,
};

export function sayBreak(code: BreakCode, number: number, recorded: number): Sentence {
  return { 'zh-CN': zhCN[code](number, recorded), en: en[code](number, recorded) };
}
