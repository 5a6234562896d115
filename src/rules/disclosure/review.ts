import { byDay } from '../../facts/kinds/day.ts';
import type { Review } from '../../facts/kinds/review.ts';
import type { Source } from '../../facts/kinds/source.ts';
import { clerkLine } from './outcome.ts';
import { originalFile, portalFiles } from '../../facts/portal-files.ts';

/**
 * The latest review of an original with these bytes; of one day the one that stands last. Null where
 * nobody reviewed them.
 */
export function reviewOf(sha256: string, reviews: readonly Review[]): Review | null {
  const own = reviews.filter((review) => review.sha256 === sha256);
  return own.toSorted(byDay(({ date }) => date)).at(-1) ?? null;
}

/** Why an original may not be built; null where it may (《政府信息公开条例》第十七条). */
export function withheld(sha256: string, reviews: readonly Review[]): string | null {
  const review = reviewOf(sha256, reviews);
  if (review === null) return '没有审查记录';
  if (review.result !== '可公开') return `审查结论为“${review.result}”`;
  return review.audience === '全社会' ? null : `公开对象为“${review.audience}”`;
}

/** Originals that wait for a review or may not be published: they are not built. */
export function waitingOriginals({
  sources,
  reviews,
  dataFolder,
}: {
  readonly sources: readonly Source[];
  readonly reviews: readonly Review[];
  readonly dataFolder: string;
}): string[] {
  return sources.flatMap(({ file, sha256 }) => {
    const reason = withheld(sha256, reviews);
    if (reason === null) return [];
    return [
      clerkLine(
        `${dataFolder}/${originalFile(file)}`,
        `${reason}，没有上网`,
        reviewOf(sha256, reviews) === null
          ? `审查后运行 npm run publish -- --review "${file}"（记录在 ${dataFolder}/${portalFiles.reviews}）`
          : `结论无误的无须处理，曾经公开的网址写明撤下的日期和理由；有误的再登记一条：npm run publish -- --review "${file}"（记录在 ${dataFolder}/${portalFiles.reviews}）`,
      ),
    ];
  });
}
