import type { Sentence, Text } from '../../../schemas/text.ts';
import { type Catalogue, type ParamsOf, speaker } from '../../records/messages/catalogue.ts';

const en = {
  version: (ruleSet: Text, number: number) => `Version ${number} of the rule set "${ruleSet.en ?? ruleSet['zh-CN']}"`,
  release: (template: Text, number: number) =>
    `Release ${number} of the template "${template.en ?? template['zh-CN']}"`,
  content: (name: Sentence, found: string, stored: string) =>
    `${name.en} was altered: its content has the hash ${found}, not ${stored}.`,
  noText: (name: Sentence) => `${name.en} was altered: its content has no canonical text any more.`,
  entry: (name: Sentence, stored: string, told: string) =>
    `${name.en} is not what was published: it has the hash ${stored}, and the audit entry of its publication ${told}.`,
  heading: (name: Sentence) =>
    `${name.en} was altered: its effective period, reason, authors, reviewers or times are not those that were published.`,
  retirement: (name: Sentence) => `${name.en} was altered: it counts, and an audit entry tells that it was retired.`,
  noEntry: (name: Sentence) => `${name.en} was inserted: no audit entry tells of its publication.`,
  misplaced: (name: Sentence) => `${name.en} was altered: it does not stand where its own content says.`,
  missing: (name: Sentence) => `${name.en} is missing: an audit entry tells of its publication.`,
  unreadable: () => 'Something that was published cannot be read any more, nor what comes after it.',
};

const zhCN: Catalogue<ParamsOf<typeof en>> = {
  version: (ruleSet, number) => `规则集“${ruleSet['zh-CN']}”的版本 ${number}`,
  release: (template, number) => `模板“${template['zh-CN']}”的第 ${number} 次发布`,
  content: (name, found, stored) => `${name['zh-CN']}被改动：内容的哈希为 ${found}，应为 ${stored}。`,
  noText: (name) => `${name['zh-CN']}被改动：其内容已没有规范文本。`,
  entry: (name, stored, told) =>
    `${name['zh-CN']}不是当时发布的内容：其哈希为 ${stored}，而发布时的审计记录为 ${told}。`,
  heading: (name) => `${name['zh-CN']}被改动：其生效期间、理由、作者、评审人或时间不是发布时的。`,
  retirement: (name) => `${name['zh-CN']}被改动：审计记录说明其已停用，现却仍然有效。`,
  noEntry: (name) => `${name['zh-CN']}是插入的：没有审计记录说明其发布。`,
  misplaced: (name) => `${name['zh-CN']}被改动：其存放位置与自身内容不符。`,
  missing: (name) => `缺少${name['zh-CN']}：审计记录说明其已发布。`,
  unreadable: () => '有已发布的内容无法读取，其后的内容亦无法核验。',
};

export const sayPublished = speaker({ 'zh-CN': zhCN, en });
