import type { Term } from '../../facts/kinds/glossary.ts';
import type { Policy } from '../../facts/kinds/policy.ts';
import type { Topic } from '../../facts/kinds/topic.ts';
import { checkQuotations } from '../../facts/quotation.ts';
import type { Records } from '../../facts/records.ts';
import { refuse } from './annotations.ts';

/** What is wrong with the definition a term quotes; null where it stands in its text. */
function faultOf(file: string, term: Term, policies: readonly Policy[]): string | null {
  if (term.definition === null) return null;
  const { definition } = term;
  const policy = policies.find(({ slug }) => slug === definition.policy);
  if (policy === undefined) return `${file} › ${term.name}：没有政策文件 ${definition.policy}。`;
  const [problem] = checkQuotations(file, [definition], policy);
  return problem === undefined ? null : `${problem.message}（${term.name}）`;
}

/**
 * 术语 in the order of the file.
 *
 * @throws DataFileError where a definition does not stand in the clause it names, or a term warns of a
 *   topic that there is not
 */
export function holdTerms(
  { file, content }: Records['terms'],
  policies: readonly Policy[],
  topics: readonly Topic[],
): readonly Term[] {
  const slugs = new Set(topics.map(({ slug }) => slug));
  refuse([
    ...content.flatMap((term) => faultOf(file, term, policies) ?? []),
    ...content.flatMap(({ name, warnsOf }) =>
      warnsOf === undefined || slugs.has(warnsOf)
        ? []
        : [`${file} › ${name}：topics.yaml 没有主题 ${warnsOf}，请改 warnsOf。`],
    ),
  ]);
  return content;
}
