import type { DataCheck } from '../facts.ts';
import { clerkLine, finding, outcomeOf } from '../outcome.ts';

const company = /[\u4e00-\u9fff]{2,}(?:有限(?:责任)?公司|股份公司|集团公司|合作社)/;

/** D-11: an area that names a company needs its consent or a decision to publish. */
export const checkEnterprise: DataCheck = ({ projects, records, dataFolder }) => {
  const consents = new Map(records.map(({ item, consent }) => [item, consent]));
  const findings = projects.flatMap(({ id, name, location, city, asOf }) => {
    const named = company.exec(`${name} ${location ?? ''}`)?.[0];
    if (named === undefined || (consents.get(`${city}/${asOf}`) ?? null) !== null) return [];
    return [
      finding(
        clerkLine(
          `${dataFolder}/${city}/snapshots/${asOf}.json › ${id}`,
          `点名企业“${named}”，没有企业同意或公开决定的记录`,
          `请在 ${dataFolder}/disclosure/records.yaml 的 ${city}/${asOf} 登记 consent，或不公开该行`,
        ),
      ),
    ];
  });
  return outcomeOf(findings, { count: projects.length, what: '个片区' });
};
