import type { Reading } from '../../facts/kinds/reading.ts';
import type { Role } from '../../facts/kinds/role.ts';
import { hotline } from './hotline.ts';
import { absenceWords } from './missing.ts';

/** How people call themselves, and the part of the address of their page: `/rights/who/tenant/`. */
export const roleNames: Readonly<Record<Role, { slug: string; name: string }>> = {
  权利人: { slug: 'right-holder', name: '房主、用地的人（权利人）' },
  承租人: { slug: 'tenant', name: '租户（承租人）' },
  村民: { slug: 'villager', name: '村民' },
  集体经济组织: { slug: 'collective', name: '村集体（集体经济组织）' },
  企业: { slug: 'enterprise', name: '企业' },
  市场主体: { slug: 'market-entity', name: '来投资改造的（市场主体）' },
};

/** Where somebody goes on whom a text does not name. */
const waysOn: Readonly<Partial<Record<string, string>>> = {
  承租人:
    '有租赁合同的先看合同怎样约定；能否继续使用、有无补偿，请向出租人和项目所在地的县（市、区）政府、自然资源部门书面询问。',
};
const generalWay = `文件没有写的，请向项目所在地的县（市、区）政府、自然资源部门书面询问；不知道找谁，拨${hotline.name}。`;

/** What somebody does next whom texts do not name, or not with what was asked. */
export function wayOn(role: string): string {
  return waysOn[role] ?? generalWay;
}

/** What a text says of those who are asked for, as a reading found; 尚未整理 where nobody has read it. */
export function formatRoleReading(role: string, reading: Reading | undefined): string {
  if (reading === undefined) return `${absenceWords.notRead}：本站没有就“${role}”通读这份文件。`;
  const note = reading.note === undefined ? '' : `${reading.note}。`;
  if (reading.result === 'silent') return `这份文件没有写到${role}。${note}`;
  if (reading.result === 'touched') return `这份文件没有写${role}的权利。${note}`;
  const force = reading.force === 'principle' ? '（只提探索、鼓励或原则）' : '';
  return `这份文件写到${role}${force}。${note}`;
}

/** The same with where to go on, where the text stands alone. */
export function formatRole(role: string, reading: Reading | undefined): string {
  const said = formatRoleReading(role, reading);
  if (reading?.result === 'silent') return said + wayOn(role);
  return reading?.result === 'touched' ? said + generalWay : said;
}
