import { hotline } from '../../../rules/words/hotline.ts';
import type { ValueHistory, Withdrawal } from '../../../rules/change/values.ts';
import { listInShort, type ListSource } from '../../../rules/citation/list-source.ts';
import type { Law, Remedy } from '../../../facts/kinds/law.ts';
import type { ProjectContacts } from '../../../rules/portal/governing.ts';
import { titlesOf } from '../../../facts/kinds/kind.ts';
import { projectSchema, type Project } from '../../../facts/kinds/project.ts';
import { formatContacts } from '../../../rules/words/contacts.ts';
import { formatListedArea } from '../../../rules/words/area.ts';
import { formatChangeValue } from '../../../rules/words/change.ts';
import { formatCounty } from '../../../rules/words/county.ts';
import { formatDate } from '../../../rules/words/date.ts';
import { formatConsent, formatRemedyName, formatRemedyStep } from '../../../rules/words/law.ts';
import { orNotStated } from '../../../rules/words/missing.ts';
import { formatStageInFull, formatWithdrawal } from '../../../rules/words/withdrawal.ts';

/** What the table of a sheet is made of. */
export interface SheetFacts {
  project: Project;
  cityName: string;
  values: readonly ValueHistory[];
  withdrawal: Withdrawal | null;
  /** The document that holds the project's row. */
  origin: ListSource;
  contacts: ProjectContacts;
  /** What can be done before an expropriation is decided. */
  steps: readonly Remedy[];
  /** The articles that ask for consent where the area is 土地整治. */
  consents: readonly Law[];
  /** The ways with the periods that the sheet names. */
  remedies: readonly Remedy[];
  /** Where all of them stand, with their conditions. */
  remedyAddress: string;
}

/** A name and its value; several values stand below one another. */
export type Line = readonly [name: string, value: string | readonly string[]];

/** Takes what is known of an area; gives the lines of its sheet. */
export function sheetLines({
  project,
  cityName,
  values,
  withdrawal,
  origin,
  contacts,
  steps,
  consents,
  remedies,
  remedyAddress,
}: SheetFacts): Line[] {
  const changed = values.filter(({ original, current }) => original.value !== current.value);
  const kinds = { areaMu: 'area', stage: 'stage' } as const;
  const words = titlesOf(projectSchema);
  const inWords = (field: ValueHistory['field'], value: string | number | null) =>
    formatChangeValue(field === 'areaMu' || field === 'stage' ? kinds[field] : field, value);

  return [
    ['所在区县', `${cityName}${project.county === null ? '，' : ''}${formatCounty(project)}`],
    [words.location, orNotStated(project.location)],
    [words.category, orNotStated(project.category)],
    [words.areaMu, formatListedArea(project)],
    [words.stage, formatStageInFull(project)],
    ['数据截至', formatDate(project.asOf)],
    ['依据', `${listInShort(origin)}，序号 ${origin.seq}`],
    ['项目编号', project.id],
    ...(withdrawal === null ? [] : [['调出名单', formatWithdrawal(withdrawal)] as const]),
    ...changed.map(({ field, original, current }) => {
      const dated = ({ value, date }: typeof original) =>
        `${inWords(field, value)}${date === null ? '' : `（${formatDate(date)}）`}`;
      return [
        `${words[field]}的变动`,
        `最早收录为 ${dated(original)}，现为 ${dated(current)}`,
      ] as const;
    }),
    ['可以问谁', `${formatContacts(contacts)}；不知道找谁：${hotline.name}`],
    ...(steps.length === 0 ? [] : [['如果征收，决定以前', steps.map(formatRemedyStep)] as const]),
    ...consents.map((law) => ['如果是土地整治', formatConsent(law)] as const),
    ...(remedies.length === 0
      ? []
      : [
          [
            '有意见怎样提',
            `${remedies.map(formatRemedyName).join('；')}。各项的条件、起算的日子，必须先申请复议的和期限更短的，见 ${remedyAddress}`,
          ] as const,
        ]),
  ];
}
