import { type Catalogue, type ParamsOf, speaker } from '../records/messages/catalogue.ts';

const en = {
  'signIn.wrong': () =>
    'The username or the password is wrong, or the account is locked for a while after repeated failures.',
  'signIn.tooMany': (minutes: number) =>
    `Too many failed logins from this address. Try again in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`,
  'signIn.busy': () => 'Very many people sign in just now. Try again in a few seconds.',
  'password.wrong': () =>
    'The present password is wrong, or the account is locked for a while after repeated failures.',
  'password.short': (least: number) => `The password is shorter than ${least} characters. Take several words.`,
  'password.common': () =>
    'The password is one of those that are tried first, or is made of the username. Choose another.',
  'person.usernameTaken': (username: string) => `There is already an account "${username}".`,
  'person.lastAdministrator': () => 'This is the last platform administrator. Make another first.',
  'person.ownPassword': () => 'Change your own password at PUT /api/v1/password, with the present one.',
  'person.changed': () => 'Someone else has changed this account in the meantime. Read it, and try again.',
  'park.taken': (park: string) => `There is already a park "${park}".`,
  'park.reserved': (park: string) => `"${park}" is kept by the program for itself. Choose another id.`,
  'token.scope': (scope: string) => `Your role in this park does not allow "${scope}".`,
  'token.noRole': (park: string) => `You have no role in the park "${park}".`,
  'token.tooMany': (most: number) => `You have ${most} tokens already. Revoke those that nobody uses.`,
  'token.expiry': (days: number) => `A token ends in the future, at most ${days} days from now.`,
  'start.demo': (password: string) =>
    `Log in as admin, reviewer, auditor, viewer, bank or platform; the password of each is ${password}. They exist on this machine only.`,
  'start.noAccount': (username: string) =>
    `There is no account "${username}". Accounts are made by platform administrators.`,
  'start.noAdministrator': () =>
    'The server can be reached from other machines, but no administrator has a password yet. Set CANOPY_ADMIN_PASSWORD (12 characters or more) for the account "root", or run: canopy password root',
};

const zhCN: Catalogue<ParamsOf<typeof en>> = {
  'signIn.wrong': () => '用户名或密码不正确，或该账号因多次失败被暂时锁定。',
  'signIn.tooMany': (minutes) => `该地址登录失败次数过多。请在 ${minutes} 分钟后再试。`,
  'signIn.busy': () => '当前登录人数过多。请几秒后再试。',
  'password.wrong': () => '当前密码不正确，或该账号因多次失败被暂时锁定。',
  'password.short': (least) => `密码少于 ${least} 个字符。请使用几个词组合。`,
  'password.common': () => '该密码过于常见，或由用户名构成。请另选一个。',
  'person.usernameTaken': (username) => `账号“${username}”已存在。`,
  'person.lastAdministrator': () => '这是最后一个平台管理员。请先指定另一个。',
  'person.ownPassword': () => '请用 PUT /api/v1/password 并提供当前密码来修改本人的密码。',
  'person.changed': () => '他人已在此期间修改了该账号。请重新读取后再试。',
  'park.taken': (park) => `园区“${park}”已存在。`,
  'park.reserved': (park) => `“${park}”由程序保留。请另选标识。`,
  'token.scope': (scope) => `您在该园区的角色不允许“${scope}”。`,
  'token.noRole': (park) => `您在园区“${park}”没有角色。`,
  'token.tooMany': (most) => `您已有 ${most} 个令牌。请先吊销不再使用的令牌。`,
  'token.expiry': (days) => `令牌的到期时间须在将来，且不超过 ${days} 天。`,
  'start.demo': (password) =>
    `可用 admin、reviewer、auditor、viewer、bank 或 platform 登录，密码均为 ${password}。这些账号仅限本机使用。`,
  'start.noAccount': (username) => `没有账号“${username}”。账号由平台管理员创建。`,
  'start.noAdministrator': () =>
    '其他机器可以访问本服务器，但尚无管理员设置密码。请为账号“root”设置 CANOPY_ADMIN_PASSWORD（不少于 12 个字符），或运行：canopy password root',
};

export const say = speaker({ 'zh-CN': zhCN, en });
