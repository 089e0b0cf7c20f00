import { type Catalogue, type ParamsOf, speaker } from '../records/messages/catalogue.ts';
import type { FileFault } from './read-signed-file.ts';

const en = {
  notSigned: () => 'The file holds nothing that Canopy has signed.',
  newer: () => 'The file was signed by a newer version of Canopy. Use that one.',
  notCanonical: () => 'The file was changed after it was signed: it is not written as it was then.',
  signature: () => 'The file was changed after it was signed: its signature is of another content, or by another key.',
  truncated: () => 'The file is not whole: its end is missing.',
  otherLine: () => 'The file was changed after it was signed: what follows its first line is not what was signed.',
  keyMissing: () => "The installation's key is gone, though the audit tells of it: restore it from a backup.",
  keyReplaced: (fingerprint: string) =>
    `The installation's key was replaced: the audit tells of another one than ${fingerprint}.`,
} satisfies Record<FileFault, () => string> & Record<string, (fingerprint: string) => string>;

const zhCN: Catalogue<ParamsOf<typeof en>> = {
  notSigned: () => '文件中没有本程序签名的内容。',
  newer: () => '文件由更新版本的程序签名，请用该版本打开。',
  notCanonical: () => '文件在签名后被改动：其写法与签名时不同。',
  signature: () => '文件在签名后被改动：签名与内容或密钥不符。',
  truncated: () => '文件不完整：缺少末尾。',
  otherLine: () => '文件在签名后被改动：首行之后的内容与签名不符。',
  keyMissing: () => '本系统的签名密钥丢失，而审计记录说明其已生成：请从备份恢复。',
  keyReplaced: (fingerprint) => `本系统的签名密钥被替换：审计记录中的不是 ${fingerprint}。`,
};

export const saySigned = speaker({ 'zh-CN': zhCN, en });
