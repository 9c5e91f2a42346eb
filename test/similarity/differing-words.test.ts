import { describe, expect, test } from 'vitest';
import { differingWords } from '../../src/similarity/differing-words.ts';
import { createMasker } from '../../src/similarity/mask.ts';

const { withPlaces } = createMasker({ names: ['张一', '李二'], posts: [], departments: [] });
const between = (left: string, right: string, most = 100) => differingWords(withPlaces(left), withPlaces(right), most);

describe('不同的词句', () => {
  test.each([
    ['张一希望加强业务培训。', '李二希望加强政治培训', [{ left: '业务', right: '政治' }]],
    ['反映值班多', '反映夜间值班多', [{ left: '', right: '夜间' }]],
    ['建议修订制度，尽快', '建议尽快', [{ left: '修订制度', right: '' }]],
    ['会议室太小', '办公室太小', [{ left: '会议', right: '办公' }]],
    ['甲同乙', '丙同丁', [{ left: '甲同乙', right: '丙同丁' }]],
    ['5月6日谈，张一说好', '6月7日谈 李二说好', []],
    ['', '', []],
  ])('%s and %s', (left, right, expected) => expect(between(left, right)).toEqual(expected));

  test('texts that have little in common have no list', () =>
    expect(between('谈了近期工作', '说明家庭情况如何', 5)).toBeUndefined());
});
