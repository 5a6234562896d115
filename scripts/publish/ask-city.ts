import { otherPlace } from '../../src/rules/place/other-place.ts';
import type { Answers } from './answers.ts';
import { headsOf, likelyCity, proposeCities, type KnownCity } from './propose.ts';
import type { Recognised } from './recognise.ts';
import type { FileSettings } from './settings-file.ts';

type Read = Extract<Recognised, { kind: 'text' | 'list' }>;

interface Asked {
  readonly file: Read;
  readonly settings: FileSettings | undefined;
  readonly key: string;
}

/** The city or county that a file names as its own and that is not this city's; null where it names none. */
export function strayPlace(file: Read, { city }: KnownCity): string | null {
  return otherPlace(headsOf(file), [city.name, ...city.counties.map(({ name }) => name)]);
}

/** What speaks against a chosen city, as a sentence; null where nothing does. */
function against(file: Read, chosen: KnownCity, cities: readonly KnownCity[]): string | null {
  const likely = likelyCity(proposeCities(file, cities));
  if (likely !== null && likely.city.slug !== chosen.city.slug) {
    return `这一份${likely.because}，像是${likely.city.name}的。`;
  }
  const stray = strayPlace(file, chosen);
  if (stray === null) return null;
  return `这一份的标题或者发文机关写的是“${stray}”，${chosen.city.name}的资料里没有这个地方。`;
}

/**
 * Asks which city a file is of, and once more where the file itself says otherwise. What a settings file
 * answers is told the same, and stands.
 *
 * @returns null where nobody answers
 */
export async function askCity(
  asked: Asked,
  cities: readonly KnownCity[],
  answers: Answers,
): Promise<KnownCity | null> {
  const { file, settings, key } = asked;
  const proposals = proposeCities(file, cities);
  const likely = likelyCity(proposals);
  const [only] = cities;
  const alone =
    cities.length === 1 && only !== undefined && strayPlace(file, only) === null
      ? { value: only.city.slug, because: '本站只有这一个城市。', weak: true }
      : null;
  const slug = await answers.ask({
    ...{ key: `${key} › city`, ask: '属于哪个城市？', given: settings?.city },
    notes:
      likely === null && proposals.length === 0
        ? ['文件里没有写到本站各城市的地名。不在其中的，先运行 npm run new-city。']
        : [],
    choices: cities.map(({ city }) => {
      const why = proposals.find((one) => one.city.slug === city.slug)?.because;
      return { value: city.slug, label: `${city.name}${why === undefined ? '' : `：${why}`}` };
    }),
    proposed:
      likely === null ? alone : { value: likely.city.slug, because: `像是${likely.city.name}的。` },
  });
  const chosen = cities.find(({ city }) => city.slug === slug) ?? null;
  const doubt = chosen === null ? null : against(file, chosen, cities);
  if (chosen === null || doubt === null) return chosen;
  if (settings?.city !== undefined) {
    answers.say(`  请核对：${doubt}`);
    return chosen;
  }
  const sure = await answers.ask({
    key: `${key} › city`,
    ask: `确实是${chosen.city.name}的吗？`,
    notes: [doubt],
    choices: [
      { value: 'yes', label: `是${chosen.city.name}的` },
      { value: 'no', label: '不是，另选' },
    ],
  });
  return sure === 'no' ? askCity(asked, cities, answers) : sure === null ? null : chosen;
}
