import { privateStrings } from './private-strings.ts';
import type { SiteCheck } from './site.ts';
import { unpacked } from './unpacked.ts';

/** A file as it lies there and all that is packed in it; of pages also the words without their marks. */
function contentsOf(path: string, bytes: Buffer): Buffer[] {
  const contents = unpacked(path, bytes);
  if (!/\.(?:html|xml)$/.test(path)) return contents;
  return [
    ...contents,
    ...contents.map((one) => Buffer.from(one.toString().replace(/<[^>]+>/g, ''))),
  ];
}

/** Nothing that was withheld stands anywhere on the site, in any file, packed or not. */
export const checkPrivateMaterial: SiteCheck = ({ portal }, tell) => {
  const secrets = privateStrings(portal);
  return {
    pages: () => false,
    file: ({ path, bytes }) => {
      if (secrets.length === 0) return;
      const contents = contentsOf(path, bytes);
      for (const { text, from } of secrets) {
        if (!contents.some((one) => one.includes(text))) continue;
        tell(
          `${path}：出现了不上网的内容“${text.slice(0, 4)}……”（来自 ${from}）。请报告维护人员；在查明之前不要发布。`,
        );
      }
    },
    again: { restsOn: () => secrets },
    examined: () => secrets.length,
  };
};
