import { allChecks } from '../../src/checks/run/registry.ts';
import type { Portal } from '../../src/facts/portal.ts';
import { disclosureFacts } from '../../src/rules/portal/disclosure.ts';
import { blocking, resultOf } from '../../src/rules/disclosure/requirement.ts';

/** What a build of a portal would stop at, as far as its data tells: one line each. */
export async function blockingLines(portal: Portal): Promise<string[]> {
  const { requirements } = await allChecks();
  const facts = disclosureFacts(portal);
  const around = { mode: facts.site.mode, signoffs: portal.disclosure.signoffs };
  const results = requirements.flatMap((one) => {
    return one.data === undefined ? [] : [resultOf(one, one.data(facts), around)];
  });
  return blocking(results).flatMap(({ id, findings }) =>
    findings.map(({ line }) => `${id} ${line}`),
  );
}
