import { expect, test } from 'vitest';
import { isValidCreditCode, organisationCheckCharacter, withCheckCharacter } from '../../../server/park/credit-code.ts';

test.each([
  { code: '91350100M000100Y43', valid: true, why: 'the example of the standard' },
  { code: '91110000600037341L', valid: true, why: 'a check letter' },
  { code: '91320505MA1A0B1C2W', valid: true, why: 'an organisation code since 2015' },
  { code: '91320583MA3C5D6E9N', valid: true, why: 'another region' },
  { code: '91350100m000100y43', valid: true, why: 'lower case is understood' },
  { code: '91350100 M000 100Y 43', valid: true, why: 'spaces are understood' },
  { code: '91350100M000100Y4Z', valid: false, why: 'Z is not in the alphabet' },
  { code: '91350100M000100Y44', valid: false, why: 'another check character' },
  { code: '91350100M000100Y34', valid: false, why: 'two characters changed places' },
  { code: '91350100M0001O0Y43', valid: false, why: 'the letter O for a zero' },
  { code: '91350100M000100Y4', valid: false, why: '17 characters' },
  { code: '91350100M000100Y433', valid: false, why: '19 characters' },
  { code: '', valid: false, why: 'nothing' },
])('credit code "$code" is valid: $valid ($why)', ({ code, valid }) => {
  expect(isValidCreditCode(code)).toBe(valid);
});

test.each([
  { first17: '91350100M000100Y4', whole: '91350100M000100Y43' },
  { first17: '91320505MA1A0B1C2', whole: '91320505MA1A0B1C2W' },
  { first17: '91350100M000100I4', whole: undefined },
  { first17: '9135', whole: undefined },
])('the check character completes $first17 to $whole', ({ first17, whole }) => {
  expect(withCheckCharacter(first17)).toBe(whole);
});

test.each([
  { first8: 'MA1A0B1C', check: '2' },
  { first8: 'MA3C5D6E', check: '9' },
  { first8: '60003734', check: '1' },
])('organisation code $first8 has the check character $check', ({ first8, check }) => {
  expect(organisationCheckCharacter(first8)).toBe(check);
});
