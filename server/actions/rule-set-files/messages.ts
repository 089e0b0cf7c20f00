import type { Sentence } from '../../../schemas/text.ts';
import { type Catalogue, type ParamsOf, speaker } from '../../records/messages/catalogue.ts';

const en = {
  'export.noVersion': () => 'The rule set has no version yet: only what was published is exported.',
  'file.none': () => 'Choose the file of an exported rule set.',
  'file.kind': (name: string) => `"${name}" is no exported rule set: such a file ends in .canopy.`,
  'file.fault': (why: Sentence) => why.en,
  'file.otherContent': () => 'The file is signed, but holds no rule set.',
  'file.untrusted': (fingerprint: string) =>
    `The file is signed by another installation, by the key ${fingerprint}. Compare the fingerprint with that installation's own, and confirm it.`,
  'file.otherTrust': (fingerprint: string) =>
    `The file is signed by the key ${fingerprint}, which is not the one that was confirmed.`,
  'file.again': (name: string) =>
    `This file has been imported already, as "${name}". Confirm that it is to be imported again.`,
  'file.numbers': () => 'The versions in the file are not numbered from 1 without a gap.',
  'file.version': (number: number) => `Version ${number} in the file is no definition that can be scored by.`,
  'file.versionHash': (number: number) =>
    `Version ${number} in the file does not have the hash that it was published with.`,
};

const zhCN: Catalogue<ParamsOf<typeof en>> = {
  'export.noVersion': () => '该规则集尚无版本：只导出已发布的内容。',
  'file.none': () => '请选择导出的规则集文件。',
  'file.kind': (name) => `“${name}”不是导出的规则集：此类文件以 .canopy 结尾。`,
  'file.fault': (why) => why['zh-CN'],
  'file.otherContent': () => '文件已签名，但其中没有规则集。',
  'file.untrusted': (fingerprint) => `文件由另一系统签名，密钥为 ${fingerprint}。请与该系统所示的指纹核对后确认。`,
  'file.otherTrust': (fingerprint) => `文件由密钥 ${fingerprint} 签名，与所确认的不同。`,
  'file.again': (name) => `该文件已导入过，即“${name}”。如需再次导入，请确认。`,
  'file.numbers': () => '文件中的版本号不是从 1 起连续。',
  'file.version': (number) => `文件中的版本 ${number} 不是可用于评分的规则定义。`,
  'file.versionHash': (number) => `文件中的版本 ${number} 与其发布时的哈希不符。`,
};

export const sayOfFiles = speaker({ 'zh-CN': zhCN, en });
