import { expect, test } from 'vitest';
import { paceOf } from '../../../server/jobs/pace.ts';

const at = (done: number, of: number | null = 1000, phase = 'writing') => ({ phase, done, of });

test('a steady pace tells the time left', () => {
  const pace = paceOf();
  expect(pace(at(0), 0)).toEqual({ rate: null, secondsLeft: null });
  expect(pace(at(100), 1000)).toEqual({ rate: 100, secondsLeft: 9 });
  expect(pace(at(300), 3000)).toEqual({ rate: 100, secondsLeft: 7 });
});

test('of a change of pace, half has been taken over after three seconds', () => {
  const pace = paceOf();
  pace(at(0), 0);
  pace(at(100), 1000);
  expect(pace(at(100), 4000)).toEqual({ rate: 50, secondsLeft: 18 });
});

test('another phase begins anew; without an end there is no time left', () => {
  const pace = paceOf();
  pace(at(0), 0);
  pace(at(100), 1000);
  expect(pace(at(10, 1000, 'scoring'), 2000)).toEqual({ rate: null, secondsLeft: null });
  expect(pace(at(30, null, 'scoring'), 3000)).toEqual({ rate: 20, secondsLeft: null });
  expect(pace(null, 4000)).toEqual({ rate: null, secondsLeft: null });
});
