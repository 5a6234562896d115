import { stageGroups } from '../../facts/kinds/stage.ts';

function luminance(hex: string): number {
  const digits = hex.replace('#', '');
  const full = digits.length === 3 ? digits.replace(/./g, '$&$&') : digits;
  if (!/^[0-9a-f]{6}$/i.test(full)) throw new Error(`${hex} is no colour in hexadecimal`);
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const part = Number.parseInt(full.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of two colours as WCAG 2.2 computes it: 1 to 21. @throws Error where one is not `#rrggbb` */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** Colours, without `--color-`, and the grounds on which they stand. */
type Pairs = readonly (readonly [front: string, grounds: readonly string[]])[];

const grounds = ['surface', 'surface-soft', 'surface-strong', 'accent-soft'];
const notices = ['caution-soft', 'stop-soft'];

/** Text on the grounds on which it stands. */
const texts: Pairs = [
  ['ink', [...grounds, ...notices, 'mark']],
  ['ink-soft', [...grounds, ...notices]],
  ['link', ['surface', 'surface-soft', 'accent-soft', ...notices, 'mark']],
  ['accent', grounds],
  ['on-accent', ['accent', 'accent-strong']],
  ['caution', ['surface', 'caution-soft']],
  ['stop', ['surface', 'stop-soft']],
];

/** Lines and areas that mean something: stages in charts and on the map, borders of fields, focus. */
const graphics: Pairs = [
  ...stageGroups.map(
    (stage) => [`stage-${stage}`, ['surface', 'surface-strong', 'accent-soft']] as const,
  ),
  ['line-strong', ['surface']],
  ['focus', grounds],
  ['accent', ['surface']],
  ['stop', ['surface']],
];

const rules: readonly { pairs: Pairs; least: number }[] = [
  { pairs: texts, least: 4.5 },
  { pairs: graphics, least: 3 },
  // Running text.
  { pairs: [['ink', ['surface', 'surface-soft']]], least: 7 },
];

/** Two colours that cannot be told apart well enough. */
export interface LowContrast {
  readonly front: string;
  readonly ground: string;
  readonly ratio: number;
  readonly least: number;
}

/**
 * The pairs of colours of which one stands on the other and is too like it (WCAG 2.2, 1.4.3, 1.4.6 and
 * 1.4.11).
 *
 * @param colour the value of a colour token by its name without `--color-`, in hexadecimal
 */
export function lowContrasts(colour: (name: string) => string): LowContrast[] {
  return rules.flatMap(({ pairs, least }) =>
    pairs.flatMap(([front, on]) =>
      on.flatMap((ground) => {
        const ratio = contrast(colour(front), colour(ground));
        return ratio < least ? [{ front, ground, ratio, least }] : [];
      }),
    ),
  );
}
