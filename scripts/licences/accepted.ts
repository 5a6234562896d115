/** Licences of dependencies that were looked at, with what they ask of a site that is built with them. */
export const acceptedLicences: Readonly<Record<string, string>> = {
  '0BSD': 'nothing',
  'Apache-2.0': 'keep licence and notices where its code is passed on',
  'BSD-2-Clause': 'keep the licence where its code is passed on',
  'BSD-3-Clause': 'keep the licence where its code is passed on',
  'BlueOak-1.0.0': 'keep the licence where its code is passed on',
  'CC0-1.0': 'nothing',
  ISC: 'keep the licence where its code is passed on',
  'LGPL-3.0-or-later': 'used as a program of its own while building; no code of it is passed on',
  MIT: 'keep the licence where its code is passed on',
  'MIT-0': 'nothing',
  'MPL-2.0': 'its files are unchanged; they lie in the package registries',
  'OFL-1.1': 'a font; pictures drawn with it are free',
  'PSF-2.0': 'keep the licence where its code is passed on',
  'Python-2.0': 'keep the licence where its code is passed on',
  Unlicense: 'nothing',
  Zlib: 'keep the licence where its code is passed on',
};

/** Packages whose lockfile entry says less than an SPDX identifier, and what their licence file says. */
const spelled: Readonly<Record<string, string>> = { BSD: 'BSD-2-Clause' };

/**
 * Takes what a package says of its licence; gives those that are not accepted. Of `A OR B` one is
 * enough, of `A AND B` each counts.
 */
export function unaccepted(licence: string | null): string[] {
  if (licence === null || licence === '') return ['no licence'];
  const all = licence.replaceAll(/[()]/g, '').split(/ AND /);
  return all.filter((choice) =>
    choice.split(/ OR /).every((one) => !Object.hasOwn(acceptedLicences, spelled[one] ?? one)),
  );
}
