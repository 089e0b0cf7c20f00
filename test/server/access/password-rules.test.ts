import { expect, test } from 'vitest';
import { hashPassword, isPassword } from '../../../server/access/password.ts';
import { passwordFault } from '../../../server/access/password-rules.ts';

test.each([
  ['elevenchars', 'shorter'],
  ['twelve lakes', undefined],
  ['积分工坊的密码要长一点才行', undefined],
  ['十二个字还差一个字吗', 'shorter'],
  ['password1234', 'tried first'],
  ['Passw0rd!Passw0rd!', 'tried first'],
  ['123456123456123456', 'tried first'],
  ['qwertyuiop123456', 'tried first'],
  ['li.wei.li.wei', 'tried first'],
  ['LI.WEI-LI.WEI-', 'tried first'],
  ['aaaaaaaaaaaaaaaaa', 'tried first'],
  ['abababababababab', 'tried first'],
  ['canopy-demo-canopy', 'tried first'],
  ['correct horse battery', undefined],
])('%s: %s', (password, fault) => {
  const told = passwordFault(password, 'li.wei')?.en;
  if (fault === undefined) expect(told).toBeUndefined();
  else expect(told).toContain(fault);
});

test('a password is the same however its characters are composed', async () => {
  const hash = await hashPassword('caf\u00e9 by the long river');
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await isPassword('cafe\u0301 by the long river', hash)).toBe(true);
  expect(await isPassword('cafe by the long river', hash)).toBe(false);
});

test('nobody has a password', async () => {
  expect(await isPassword('nobody has this password', undefined)).toBe(false);
});
