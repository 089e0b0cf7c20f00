import { type Catalogue, type ParamsOf, speaker } from '../../records/messages/catalogue.ts';

const en = {
  'backup.usage': () => 'Write everything that is stored to one file, also while a server is running',
  'restore.usage': () => 'Fill an empty store from a backup, and prove that all of it came back',
  'backup.data': () =>
    "The folder of the database's file; ./data where left out (CANOPY_DATA; MONGODB_URI for MongoDB)",
  'backup.noStore': (file: string) => `There is no database "${file}". Name its folder with --data.`,
  'backup.writing': (file: string) => `Writing ${file}`,
  'backup.checking': (file: string) => `Checking ${file}`,
  'backup.restoring': (file: string) => `Restoring ${file}`,
  'backup.readingBack': () => 'Reading back',
  'backup.documents': () => 'documents',
  'backup.written': (file: string, documents: number, megabytes: string, sha256: string) =>
    `Wrote ${file}: ${documents} documents, ${megabytes} MB. SHA-256 of its content: ${sha256}`,
  'backup.without': () =>
    'Sessions are left out: people sign in again. So are uploaded files that have not been imported yet. Keep the file where nobody else can read it: it holds everything.',
  'restore.done': (file: string, documents: number, createdAt: string) =>
    `Restored ${file} of ${createdAt}: ${documents} documents, all read back as they were written.`,
  'restore.chains': (chains: number, entries: number) =>
    `${chains} audit ${chains === 1 ? 'chain holds' : 'chains hold'}: ${entries} entries, all as written.`,
  'restore.broken': (chain: string, message: string) =>
    `The audit chain of "${chain}" is broken, as it was when it was backed up: ${message}`,
  'restore.inUse': (folder: string) => `A server is running on "${folder}". Stop it, or restore into another folder.`,
};

const zhCN: Catalogue<ParamsOf<typeof en>> = {
  'backup.usage': () => '把库中的全部内容写入一个文件，服务运行时亦可',
  'restore.usage': () => '用备份填充空库，并核验全部内容均已恢复',
  'backup.data': () => '数据库文件所在的文件夹；默认 ./data（CANOPY_DATA；使用 MongoDB 时为 MONGODB_URI）',
  'backup.noStore': (file) => `没有数据库“${file}”。请用 --data 指定其文件夹。`,
  'backup.writing': (file) => `写入 ${file}`,
  'backup.checking': (file) => `检查 ${file}`,
  'backup.restoring': (file) => `恢复 ${file}`,
  'backup.readingBack': () => '读回核对',
  'backup.documents': () => '条',
  'backup.written': (file, documents, megabytes, sha256) =>
    `已写入 ${file}：${documents} 条，${megabytes} MB。内容的 SHA-256：${sha256}`,
  'backup.without': () =>
    '不含登录状态（需重新登录），也不含尚未导入的上传文件。该文件包含全部数据，请存放在他人无法读取之处。',
  'restore.done': (file, documents, createdAt) =>
    `已恢复 ${file}（备份于 ${createdAt}）：${documents} 条，读回后均与写入时一致。`,
  'restore.chains': (chains, entries) => `${chains} 条审计记录链完好：共 ${entries} 条记录，均与写入时一致。`,
  'restore.broken': (chain, message) => `“${chain}”的审计记录链在备份时即已断裂：${message}`,
  'restore.inUse': (folder) => `服务正在使用“${folder}”。请先停止服务，或恢复到其他文件夹。`,
};

export const say = speaker({ 'zh-CN': zhCN, en });
