import type { Sentence } from '../../../schemas/text.ts';
import { type Catalogue, type ParamsOf, speaker } from '../../records/messages/catalogue.ts';

const en = {
  'report.usage': () =>
    'Verify a signed file without a server: canopy report verify FILE; print the public key of a store: canopy report key',
  'report.data': () =>
    "The folder of the database's file; ./data where left out (CANOPY_DATA; MONGODB_URI for MongoDB)",
  'report.keyFile': () => 'The public key that has to have signed it, as a PEM file from the installation',
  'report.action': (given: string) =>
    `There is nothing like "canopy report ${given}". Write canopy report verify FILE, or canopy report key.`,
  'report.noFile': () => 'Say which file: canopy report verify FILE',
  'report.noStore': (file: string) => `There is no database "${file}". Name its folder with --data.`,
  'report.noKey': () => 'The store has no key yet: the first start of the server makes it.',
  'report.notPem': (file: string) => `"${file}" holds no Ed25519 public key in PEM form.`,
  'report.fingerprint': (fingerprint: string) => `Fingerprint (SHA-256): ${fingerprint}`,
  'report.fault': (file: string, why: Sentence) => `${file}: ${why.en}`,
  'report.otherKey': (file: string, fingerprint: string, wanted: string) =>
    `${file}: It is signed by another key: by ${fingerprint}, not by ${wanted}.`,
  'report.unknownContent': (file: string) =>
    `${file}: Its signature is right, but what it holds is nothing that this program knows.`,
  'report.recheck': (
    rules: string,
    version: number,
    period: string,
    park: string,
    what: string,
    at: string,
    by: string,
  ) =>
    `Re-check of ${what} of the run ${period} by version ${version} of "${rules}", park "${park}", on ${at} by ${by}.`,
  'report.whole': (enterprises: number) => `all ${enterprises} enterprises`,
  'report.one': (enterprise: string) => `the enterprise ${enterprise}`,
  'report.agrees': (values: number) =>
    `It agreed to the last bit: the program of that day and json-rules-engine (${values} values) gave what is stored.`,
  'report.differs': (count: number) =>
    `It did NOT agree: ${count} ${count === 1 ? 'value is' : 'values are'} not as stored, or a hash is not what it was.`,
  'report.hashes': (records: string, version: string, result: string) =>
    `Records ${records}\nVersion ${version}\nResult  ${result}`,
  'report.score': (total: string, rank: string, size: number) => `Total ${total}, rank ${rank} of ${size}.`,
  'report.ruleSet': (name: string, park: string, versions: number, at: string, by: string) =>
    `The rule set "${name}" of the park "${park}" with ${versions} ${versions === 1 ? 'version' : 'versions'}, exported on ${at} by ${by}; each version has the hash that was signed.`,
  'report.proved': (file: string, fingerprint: string) =>
    `${file}: Not a byte was changed since it was signed, and it was signed by the key that you gave: ${fingerprint}.`,
  'report.provedOwn': (file: string, fingerprint: string) =>
    `${file}: Not a byte was changed since it was signed by the key ${fingerprint}.`,
  'report.noOrigin': () =>
    'That key is only the one in the file itself: this does not prove who signed it. Compare the fingerprint with the one that the installation shows, or give its public key with --key.',
};

const zhCN: Catalogue<ParamsOf<typeof en>> = {
  'report.usage': () => '离线核验签名文件：canopy report verify FILE；显示库的公钥：canopy report key',
  'report.data': () => '数据库文件所在的文件夹；默认 ./data（CANOPY_DATA；使用 MongoDB 时为 MONGODB_URI）',
  'report.keyFile': () => '应当签名的公钥，为从该系统取得的 PEM 文件',
  'report.action': (given) =>
    `没有“canopy report ${given}”这一命令。请使用 canopy report verify FILE 或 canopy report key。`,
  'report.noFile': () => '请指明文件：canopy report verify FILE',
  'report.noStore': (file) => `没有数据库“${file}”。请用 --data 指定其文件夹。`,
  'report.noKey': () => '库中尚无密钥：服务首次启动时生成。',
  'report.notPem': (file) => `“${file}”中没有 PEM 格式的 Ed25519 公钥。`,
  'report.fingerprint': (fingerprint) => `指纹（SHA-256）：${fingerprint}`,
  'report.fault': (file, why) => `${file}：${why['zh-CN']}`,
  'report.otherKey': (file, fingerprint, wanted) => `${file}：由另一密钥签名：${fingerprint}，而不是 ${wanted}。`,
  'report.unknownContent': (file) => `${file}：签名无误，但其内容不是本程序所知的任何一种。`,
  'report.recheck': (rules, version, period, park, what, at, by) =>
    `复核：园区“${park}”，规则集“${rules}”版本 ${version}，${period} 评分批次，${what}；${at} 由 ${by} 进行。`,
  'report.whole': (enterprises) => `全部 ${enterprises} 家企业`,
  'report.one': (enterprise) => `企业 ${enterprise}`,
  'report.agrees': (values) => `结果逐位一致：当日的程序与 json-rules-engine（${values} 个值）均得出所存结果。`,
  'report.differs': (count) => `结果不一致：${count} 个值与所存不符，或有哈希与当时不同。`,
  'report.hashes': (records, version, result) => `企业数据 ${records}\n规则版本 ${version}\n评分结果 ${result}`,
  'report.score': (total, rank, size) => `总分 ${total}，第 ${rank} 名（共 ${size} 家）。`,
  'report.ruleSet': (name, park, versions, at, by) =>
    `园区“${park}”的规则集“${name}”，共 ${versions} 个版本，${at} 由 ${by} 导出；每个版本的哈希均与签名时一致。`,
  'report.proved': (file, fingerprint) => `${file}：自签名以来未改动一个字节，且由所给公钥签名：${fingerprint}。`,
  'report.provedOwn': (file, fingerprint) => `${file}：自密钥 ${fingerprint} 签名以来未改动一个字节。`,
  'report.noOrigin': () =>
    '该密钥仅来自文件本身，不能证明由谁签名。请将指纹与该系统所示的核对，或用 --key 给出其公钥。',
};

export const say = speaker({ 'zh-CN': zhCN, en });
