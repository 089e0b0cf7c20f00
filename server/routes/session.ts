import * as shapes from '../../schemas/api/people.ts';
import { noSessionCookie, sessionCookie } from '../access/session-cookie.ts';
import { changePassword } from '../actions/session/change-password.ts';
import { signIn } from '../actions/session/sign-in.ts';
import { signOut, signOutEverywhere } from '../actions/session/sign-out.ts';
import { whoAmI } from '../actions/session/who-am-i.ts';
import type { Deps } from '../deps.ts';
import { type Operation, operation } from '../http/operation.ts';

const tag = 'session';

export function sessionOperations(deps: Deps): readonly Operation[] {
  const { settings } = deps;
  const ended = { status: 204, headers: { 'Set-Cookie': noSessionCookie(settings) } };
  return [
    operation({
      id: 'signIn',
      method: 'post',
      path: '/session',
      tag,
      summary: { 'zh-CN': '登录', en: 'Sign in: the answer sets a cookie' },
      body: shapes.credentials,
      answers: { 200: { description: 'Who has signed in', schema: shapes.session, headers: ['Set-Cookie'] } },
      handle: async ({ body }) => {
        const { person, secret, expiresAt } = await signIn(deps, body.username, body.password);
        const seconds = Math.floor((Date.parse(expiresAt) - deps.now().getTime()) / 1000);
        const headers = { 'Set-Cookie': sessionCookie(secret, seconds, settings) };
        return { status: 200, headers, body: whoAmI(person, expiresAt) };
      },
    }),
    operation({
      id: 'whoAmI',
      method: 'get',
      path: '/session',
      tag,
      summary: { 'zh-CN': '当前登录者', en: 'Who is signed in' },
      answers: { 200: { description: 'Who is signed in', schema: shapes.session } },
      handle: async ({ caller }) => {
        const { people, sessions } = deps.store.platform;
        const [person, session] = await Promise.all([
          people.get(caller.person),
          'session' in caller.via ? sessions.get(caller.via.session) : undefined,
        ]);
        if (!person) throw new Error('The caller has an account');
        return { status: 200, body: whoAmI(person, session?.expiresAt ?? null) };
      },
    }),
    operation({
      id: 'signOut',
      method: 'delete',
      path: '/session',
      tag,
      summary: { 'zh-CN': '退出登录', en: 'Sign out' },
      answers: { 204: { description: 'Signed out', headers: ['Set-Cookie'] } },
      handle: async ({ caller }) => {
        await signOut(deps, caller);
        return ended;
      },
    }),
    operation({
      id: 'signOutEverywhere',
      method: 'delete',
      path: '/sessions',
      tag,
      summary: { 'zh-CN': '在所有设备上退出登录', en: 'Sign out everywhere' },
      answers: { 204: { description: 'Signed out', headers: ['Set-Cookie'] } },
      handle: async ({ caller }) => {
        await signOutEverywhere(deps, caller);
        return ended;
      },
    }),
    operation({
      id: 'changePassword',
      method: 'put',
      path: '/password',
      tag,
      summary: { 'zh-CN': '修改密码，并结束其他会话', en: "Change one's password; ends all other sessions" },
      body: shapes.passwordChange,
      answers: { 204: { description: 'Changed' }, 422: { description: 'The new password is too easy to guess' } },
      handle: async ({ caller, body }) => {
        await changePassword(deps, caller, body.present, body.password);
        return { status: 204 };
      },
    }),
  ];
}
