import type { Sentence } from '../../schemas/text.ts';
import { type Catalogue, type ParamsOf, speaker } from '../records/messages/catalogue.ts';

const en = {
  'backup.halfRestored': () =>
    'The store holds the beginning of a restore that was cut off. Restore the backup once more: it begins anew.',
  'backup.notEmpty': () =>
    'The store is not empty, and nothing in it is overwritten. Restore into a new data folder or a new database.',
  'backup.foreign': (why: Sentence) => `This is no backup of Canopy: ${why.en}.`,
  'backup.newer': (version: number, own: number) =>
    `The backup is of form ${version}, newer than the form ${own} that this program knows. Restore it with a newer program.`,
  'backup.truncated': (line: number) => `The backup is cut off after line ${line}. Nothing of it was restored.`,
  'backup.damaged': (line: number, why: Sentence) =>
    `The backup is damaged after line ${line}: ${why.en}. Nothing of it was restored.`,
  'backup.line': (line: number, why: Sentence) =>
    `The backup is damaged at line ${line}: ${why.en}. Nothing of it was restored.`,
  'backup.checksum': (lines: number) =>
    `The backup was altered: its checksum is not that of its lines 1 to ${lines}. Nothing of it was restored.`,
  'backup.readBack': (collection: string) =>
    `What was stored in ${collection} did not come back as it was written. The store was emptied again.`,
  'why.notGzipped': () => 'it is not gzipped',
  'why.empty': () => 'it is empty',
  'why.firstLine': () => 'its first line is not that of one',
  'why.noEnd': () => 'the next line has no end',
  'why.unzip': (detail: string) => `it can't be unzipped any further (${detail})`,
  'why.behindLast': () => 'it stands behind the last one',
  'why.noObject': () => 'it is no JSON object',
  'why.collection': (name: string) => `no backup has documents of "${name}"`,
  'why.noDocument': () => 'it is no whole document',
  'why.counts': (name: string, told: number, found: number) => `it counts ${told} of ${name}, and ${found} are there`,
  'why.refused': (detail: string) => `the store does not take it (${detail})`,
};

const zhCN: Catalogue<ParamsOf<typeof en>> = {
  'backup.halfRestored': () => '库中留有一次中断的恢复。请重新恢复该备份：将从头开始。',
  'backup.notEmpty': () => '库不为空，其中的内容不会被覆盖。请恢复到新的数据文件夹或新的数据库。',
  'backup.foreign': (why) => `这不是积分工坊的备份：${why['zh-CN']}。`,
  'backup.newer': (version, own) => `备份的格式为 ${version}，比本程序支持的格式 ${own} 新。请用更新的程序恢复。`,
  'backup.truncated': (line) => `备份在第 ${line} 行之后被截断。没有恢复任何内容。`,
  'backup.damaged': (line, why) => `备份在第 ${line} 行之后损坏：${why['zh-CN']}。没有恢复任何内容。`,
  'backup.line': (line, why) => `备份的第 ${line} 行损坏：${why['zh-CN']}。没有恢复任何内容。`,
  'backup.checksum': (lines) => `备份被改动：校验和与第 1 至 ${lines} 行不符。没有恢复任何内容。`,
  'backup.readBack': (collection) => `${collection} 中写入的内容读回后不一致。库已重新清空。`,
  'why.notGzipped': () => '它不是 gzip 文件',
  'why.empty': () => '它是空的',
  'why.firstLine': () => '首行不符',
  'why.noEnd': () => '下一行没有结尾',
  'why.unzip': (detail) => `无法继续解压（${detail}）`,
  'why.behindLast': () => '它位于末行之后',
  'why.noObject': () => '它不是 JSON 对象',
  'why.collection': (name) => `备份中不应有“${name}”的内容`,
  'why.noDocument': () => '它不是完整的文档',
  'why.counts': (name, told, found) => `它记载 ${name} 有 ${told} 条，实有 ${found} 条`,
  'why.refused': (detail) => `库不接受它（${detail}）`,
};

export const say = speaker({ 'zh-CN': zhCN, en });
