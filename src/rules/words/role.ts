import type { Reading } from '../../facts/kinds/reading.ts';
import { absenceWords } from './missing.ts';

/** Where somebody goes on whom a text does not name. */
const waysOn: Readonly<Record<string, string>> = {
  承租人:
    '有租赁合同的先看合同怎样约定；能否继续使用、有无补偿，请向出租人和项目所在地的县（市、区）政府、自然资源部门书面询问。',
};
const wayOn = '请向项目所在地的县（市、区）政府、自然资源部门书面询问。';

/** What a text says of those who are asked for, as a reading found; 尚未整理 where nobody has read it. */
export function formatRole(role: string, reading: Reading | undefined): string {
  if (reading === undefined) return `${absenceWords.notRead}：本站没有就“${role}”通读这份文件。`;
  const note = reading.note === undefined ? '' : `${reading.note}。`;
  if (reading.result === 'silent') {
    return `这份文件没有写到${role}。${note}${waysOn[role] ?? wayOn}`;
  }
  if (reading.result === 'touched') return `这份文件没有写${role}的权利。${note}${wayOn}`;
  const force = reading.force === 'principle' ? '（只提探索、鼓励或原则）' : '';
  return `这份文件写到${role}${force}。${note}`;
}
