import type { Sentence } from '../../schemas/text.ts';
import { type Catalogue, type ParamsOf, speaker } from '../records/messages/catalogue.ts';

const en = {
  'migrate.newer': (version: number, own: number) =>
    `The store is of form ${version}, newer than the form ${own} that this program knows. Start a newer program.`,
  'migrate.unreadable': () => "The store's form can't be read: its property `schema` is no number.",
  'migrate.step': (version: number, what: Sentence) => `The store is brought to form ${version}: ${what.en}`,
};

const zhCN: Catalogue<ParamsOf<typeof en>> = {
  'migrate.newer': (version, own) => `库的格式为 ${version}，比本程序支持的格式 ${own} 新。请启动更新的程序。`,
  'migrate.unreadable': () => '无法读取库的格式：其属性 schema 不是数字。',
  'migrate.step': (version, what) => `正在将库升级到格式 ${version}：${what['zh-CN']}`,
};

export const say = speaker({ 'zh-CN': zhCN, en });
