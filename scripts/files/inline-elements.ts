/** Elements of HTML and SVG whose words run on in the line they stand in: what is within them breaks no phrase. */
export const inlineElements: ReadonlySet<string> = new Set(
  'a abbr b bdi big cite code data del dfn em font i ins kbd mark o q ruby s small span strong sub sup time tspan tt u var wbr'.split(
    ' ',
  ),
);
