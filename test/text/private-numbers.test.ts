import { describe, expect, test } from 'vitest';
import { bankCardsIn, identityNumbersIn, masked, phoneNumbersIn } from '../../src/text/private-numbers.ts';

describe('身份证号码', () => {
  test.each(['11010519491231002X', '11010519491231002x', '440301199001011234', '110105491231002'])('%s', (number) =>
    expect(identityNumbersIn(`李二（${number}）`)).toEqual([number]),
  );
  test.each([
    '110105194912310021',
    '110105194913310021',
    '990105194912310027',
    '2013050620130531123',
    '201305062013053',
    'A11010519491231002X',
    '123456789012345',
  ])('%s is none', (number) => expect(identityNumbersIn(`编号${number}`)).toEqual([]));
  test('is shown by its ends only', () => expect(masked('11010519491231002X')).toBe('11**************2X'));
});

describe('电话号码', () => {
  test.each([
    ['手机13800001234', true],
    ['手机138-0000-1234', true],
    ['手机138 0000 1234', true],
    ['手机+86 13800001234', true],
    ['值班室0571-87654321', false],
    ['值班室（0571）87654321', false],
  ])('%s', (text, mobile) => expect(phoneNumbersIn(text)).toMatchObject([{ mobile }]));
  test.each([
    '12380',
    '12800001234',
    '20130506138',
    '138000012345',
    '2013-05-06',
    '0571',
    '编号t13800001234',
    '1380000.1234',
  ])('%s is none', (text) => expect(phoneNumbersIn(text)).toEqual([]));
});

describe('银行卡号', () => {
  test.each(['6222020000000007', '6222 0200 0000 0007', '4111111111111111'])('%s', (number) =>
    expect(bankCardsIn(`卡号${number}`)).toEqual([number]),
  );
  test.each(['6222020000000001', '2013050620130531', '622202000000', '11010519491231002X'])('%s is none', (number) =>
    expect(bankCardsIn(`编号${number}`)).toEqual([]),
  );
});
