import { type Catalogue, type ParamsOf, speaker } from '../../records/messages/catalogue.ts';

const en = {
  'password.usage': () =>
    'Give an account a password, or make the first platform administrator. It is asked for, or read from standard input',
  'password.data': () =>
    "The folder of the database's file; ./data where left out (CANOPY_DATA; MONGODB_URI for MongoDB)",
  'password.ask': (username: string) => `New password of ${username}: `,
  'password.again': () => 'Once more: ',
  'password.differ': () => 'The two are not the same. Nothing was changed.',
  'password.none': () => 'There is no password on standard input. Nothing was changed.',
  'password.username': (username: string) =>
    `"${username}" is no username. It begins with a small letter and has 2 to 40 small letters, digits, . _ or -.`,
  'password.set': (username: string) => `${username} has the new password. All sessions of the account have ended.`,
};

type Params = ParamsOf<typeof en>;

const zhCN: Catalogue<Params> = {
  'password.usage': () => '为账号设置密码，或创建首个平台管理员；密码在终端询问，或从标准输入读取',
  'password.data': () => '数据库文件所在的文件夹；默认 ./data（CANOPY_DATA；使用 MongoDB 时为 MONGODB_URI）',
  'password.ask': (username) => `${username} 的新密码：`,
  'password.again': () => '请再次输入：',
  'password.differ': () => '两次输入不一致。未作任何更改。',
  'password.none': () => '标准输入中没有密码。未作任何更改。',
  'password.username': (username) =>
    `“${username}”不是用户名。用户名以小写字母开头，由 2 至 40 个小写字母、数字、. _ 或 - 组成。`,
  'password.set': (username) => `${username} 的新密码已生效，该账号的所有会话均已结束。`,
};

export const say = speaker<Params>({ 'zh-CN': zhCN, en });
