import { type Catalogue, type ParamsOf, speaker } from '../../records/messages/catalogue.ts';

const en = {
  'audit.usage': () =>
    'Prove the audit chains of a store and what was published, naming what is not as it was: canopy audit verify',
  'audit.data': () => "The folder of the database's file; ./data where left out (CANOPY_DATA; MONGODB_URI for MongoDB)",
  'audit.action': (given: string) => `There is nothing like "canopy audit ${given}". Write canopy audit verify.`,
  'audit.noStore': (file: string) => `There is no database "${file}". Name its folder with --data.`,
  'audit.platform': () => 'platform',
  'audit.holds': (chain: string, count: number, headHash: string) =>
    `${chain}: ${count} ${count === 1 ? 'entry' : 'entries'}, all as written; the last has the hash ${headHash}`,
  'audit.broken': (chain: string, number: number, message: string) => `${chain}: broken at entry ${number}: ${message}`,
  'audit.published': (park: string, count: number) =>
    `${park}: ${count} published ${count === 1 ? 'definition' : 'definitions'} (versions, releases of templates), all as the audit tells`,
  'audit.damaged': (park: string, message: string) => `${park}: ${message}`,
  'audit.counts': (chains: number, broken: number) =>
    `${chains} ${chains === 1 ? 'chain' : 'chains'}, ${broken} of them broken`,
};

type Params = ParamsOf<typeof en>;

const zhCN: Catalogue<Params> = {
  'audit.usage': () => '核验库中的审计记录链和已发布的版本，指出断裂与改动之处：canopy audit verify',
  'audit.data': () => '数据库文件所在的文件夹；默认 ./data（CANOPY_DATA；使用 MongoDB 时为 MONGODB_URI）',
  'audit.action': (given) => `没有“canopy audit ${given}”这一命令。请使用 canopy audit verify。`,
  'audit.noStore': (file) => `没有数据库“${file}”。请用 --data 指定其文件夹。`,
  'audit.platform': () => '平台',
  'audit.holds': (chain, count, headHash) => `${chain}：${count} 条记录，均与写入时一致；末条的哈希为 ${headHash}`,
  'audit.broken': (chain, number, message) => `${chain}：第 ${number} 条处断裂：${message}`,
  'audit.published': (park, count) => `${park}：${count} 个已发布的规则定义（版本、模板发布），内容均与审计记录一致`,
  'audit.damaged': (park, message) => `${park}：${message}`,
  'audit.counts': (chains, broken) => `共 ${chains} 条记录链，其中 ${broken} 条断裂`,
};

export const say = speaker<Params>({ 'zh-CN': zhCN, en });
