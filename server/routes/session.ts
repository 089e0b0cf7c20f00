import * as shapes from '../../schemas/api/people.ts';
import { mayCome } from '../access/caller-of.ts';
import { noSessionCookie, sessionCookie } from '../access/session-cookie.ts';
import { changePassword } from '../actions/session/change-password.ts';
import { signIn } from '../actions/session/sign-in.ts';
import { signOut, signOutEverywhere } from '../actions/session/sign-out.ts';
import type { SignedIn } from '../actions/session/start-session.ts';
import { whoAmI } from '../actions/session/who-am-i.ts';
import type { Deps } from '../deps.ts';
import { type Operation, operation } from '../http/operation.ts';
import { addressOf } from '../http/rate-limit.ts';
import type { Person } from '../storage/documents/people.ts';

const tag = 'session';

export function sessionOperations(deps: Deps): readonly Operation[] {
  const { settings } = deps;
  const cookieOf = ({ secret, expiresAt }: SignedIn) => {
    const seconds = Math.floor((Date.parse(expiresAt) - deps.now().getTime()) / 1000);
    return { 'Set-Cookie': sessionCookie(secret, seconds, settings) };
  };
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
      handle: async ({ body, request }) => {
        const address = addressOf(request);
        const may = (person: Person) => mayCome(person, request, settings);
        const session = await signIn(deps, { ...body, address, mayCome: may });
        return { status: 200, headers: cookieOf(session), body: whoAmI(session.person, session.expiresAt) };
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
        const roles = [...caller.roles].map(([park, role]) => ({ park, role }));
        const { platformAdministrator } = caller;
        const seen = { ...person, platformAdministrator, roles };
        return { status: 200, body: whoAmI(seen, session?.expiresAt ?? null) };
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
      answers: {
        204: { description: 'Changed; the session goes on with a new cookie', headers: ['Set-Cookie'] },
        409: { description: 'The account was changed at the same moment' },
        422: { description: 'The new password is too easy to guess' },
      },
      handle: async ({ caller, body }) => {
        const session = await changePassword(deps, caller, body.present, body.password);
        return { status: 204, headers: cookieOf(session) };
      },
    }),
  ];
}
