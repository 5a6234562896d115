import { expect, test } from 'vitest';
import { matterSchema } from '../../../../src/facts/kinds/disclosure-record.ts';

const matter = {
  theme: '国有土地上房屋征收与补偿',
  matter: '启动要件',
  content: '公共利益的证明材料',
  basis: ['《政府信息公开条例》第二十一条'],
  ...{ clock: null, notice: null, retention: null },
  publisher: '房屋征收部门',
  channels: '向申请人提供',
  audience: '全社会',
  mode: '依申请公开',
  level: '县级',
  collected: null,
};

test('what is given on application is not said to be put on a website for all', () => {
  expect(matterSchema.safeParse(matter).success).toBe(true);
  expect(matterSchema.safeParse({ ...matter, channels: '政府网站' }).success).toBe(false);
  const open = { ...matter, channels: '政府网站', mode: '主动公开' };
  expect(matterSchema.safeParse(open).success).toBe(true);
});
