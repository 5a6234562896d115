import type { Portal } from '../../facts/portal.ts';
import { citeLaws, provincesBearing, remediesShown } from '../../rules/portal/laws.ts';

/** What the notice that principles are no amounts rests on, in brackets, and which ways it names. */
export function principleNotice(portal: Pick<Portal, 'laws' | 'cities' | 'remedies'>) {
  const use = 'appraised-houses';
  return {
    remedies: remediesShown(portal),
    amounts: citeLaws(portal, 'amounts'),
    households: citeLaws(portal, 'households'),
    appraisedHouses: { laws: citeLaws(portal, use), provinces: provincesBearing(portal, use) },
  };
}
