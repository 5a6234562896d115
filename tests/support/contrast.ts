/** Custom properties of a style sheet by selector, e.g. `:root` and `[data-mode='contrast']`; print left out. */
export function customProperties(css: string): Map<string, Map<string, string>> {
  const screen = css.slice(0, css.indexOf('@media print'));
  const rules = screen.matchAll(/(:root|\[data-mode='[a-z]+'\])\s*\{([^}]*)\}/g);
  return new Map(
    [...rules].map(([, selector = '', body = '']) => {
      const own = body.matchAll(/(--[a-z0-9-]+):\s*([^;]+);/g);
      return [selector, new Map([...own].map(([, name = '', value = '']) => [name, value.trim()]))];
    }),
  );
}

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

/** Contrast of two colours as WCAG 2.2 computes it: 1 to 21. */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}
