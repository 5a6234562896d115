import type { Portal } from './portal.ts';
import type { AnyRecord } from './records.ts';
import { showsSome } from './read/cities.ts';
import { textIn } from './written.ts';

function only<T>(map: ReadonlyMap<string, T>, keeps: (key: string) => boolean): Map<string, T> {
  return new Map([...map].filter(([key]) => keeps(key)));
}

type Everything = Omit<Portal, 'notShown'>;

/** What belongs to a city each, of those that are shown. */
function ofCities(portal: Everything, inCity: (slug: string) => boolean) {
  const ofCity = ({ city }: { readonly city: string }) => inCity(city);
  return {
    cities: portal.cities.filter(({ slug }) => inCity(slug)),
    sources: portal.sources.filter(ofCity),
    registeredPolicies: portal.registeredPolicies.filter(ofCity),
    lists: only(portal.lists, inCity),
    gazetteers: only(portal.gazetteers, inCity),
    maps: only(portal.maps, inCity),
    events: only(portal.events, inCity),
    targets: only(portal.targets, inCity),
    cityDisclosures: only(portal.cityDisclosures, inCity),
    registeredGoverningRules: portal.registeredGoverningRules.filter(ofCity),
    corrections: portal.corrections.filter(ofCity),
  };
}

/** What belongs to a text each, of those that are shown. */
function ofTexts(portal: Everything, isShown: (slug: string | null) => boolean) {
  const ofText = ({ policy }: { readonly policy: string }) => isShown(policy);
  const { deadlines, conflicts } = portal.registeredDeadlines;
  return {
    versions: only(portal.versions, isShown),
    registeredTasks: portal.registeredTasks.filter(ofText),
    registeredDeadlines: {
      deadlines: deadlines.filter(ofText),
      conflicts: conflicts.filter(ofText),
    },
    registeredParameters: portal.registeredParameters.filter(ofText),
    registeredLawNotes: portal.registeredLawNotes.filter(ofText),
    scopes: portal.scopes.filter(ofText),
    evidence: portal.evidence.filter(ofText),
    related: portal.related.filter((one) => ofText(one) && isShown(one.text)),
    registeredTerms: portal.registeredTerms.filter(({ definition }) =>
      isShown(definition?.policy ?? null),
    ),
    registeredOffices: portal.registeredOffices.filter(ofText),
  };
}

/**
 * Takes everything on file; gives what `cities:` of `site.yaml` lets the portal show. What is left out
 * was read and held against its sources as well: a broken file is told, whether it is shown or not.
 */
export function showing(portal: Everything): Portal {
  const wanted = portal.site.cities;
  if (wanted === null || !showsSome(portal.site, portal.cities)) {
    return { ...portal, notShown: { cities: [], policies: [] } };
  }
  const inCity = (slug: string) => wanted.includes(slug);
  const gone = new Set(
    portal.registeredPolicies.filter(({ city }) => !inCity(city)).map(({ slug }) => slug),
  );
  const isShown = (slug: string | null) => slug === null || !gone.has(slug);
  const isShownRecord = (record: AnyRecord) => {
    const city = textIn(record, 'city');
    return (city === null || inCity(city)) && isShown(textIn(record, 'policy'));
  };
  const { disclosure } = portal;
  return {
    ...portal,
    ...ofCities(portal, inCity),
    ...ofTexts(portal, isShown),
    notShown: {
      cities: portal.cities.filter(({ slug }) => !inCity(slug)),
      policies: [...gone],
    },
    records: new Map([...portal.records].map(([kind, own]) => [kind, own.filter(isShownRecord)])),
    // What was never published under this selection has moved nowhere.
    redirects: portal.redirects.filter(({ from }) => portal.lockedAddresses.includes(from)),
    disclosure: {
      ...disclosure,
      duties: disclosure.duties.filter(({ policy }) => isShown(policy)),
      sources: disclosure.sources.map((one) => ({
        ...one,
        sources: one.sources.filter(({ city }) => city === undefined || inCity(city)),
      })),
    },
  };
}
