import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readStanding, writeStanding } from '../../../../src/rules/search/standing.ts';
import { WholeText } from '../../../../src/rules/search/whole.ts';

const texts = ['低效用地再开发的𠮷日', '开发补偿标准'];
const whole = WholeText.of({ texts, everyday: ['|拆迁', ''] });

it('writes where words stand, in texts and in what people say, rank by rank', () => {
  const written = writeStanding(
    [
      ['补偿', '拆迁'],
      ['开发', '低效用地', '房票'],
    ],
    whole,
  );
  expect(written.words).toEqual(['房票']);
  expect(readStanding(written, whole)).toEqual(['拆迁', '补偿', '低效用地', '开发', '房票']);
});

const word = fc.stringMatching(/^[低效用地再开发的日补偿标准拆迁房票𠮷a]{1,4}$/u);

it('gives all words back, whatever they are', () => {
  fc.assert(
    fc.property(fc.array(fc.uniqueArray(word), { maxLength: 4 }), (ranks) => {
      const read = readStanding(writeStanding(ranks, whole), whole);
      expect(read.sort()).toEqual(ranks.flat().sort());
    }),
  );
});
