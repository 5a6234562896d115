import { describe, expect, it } from 'vitest';
import { everydayCharacters } from '../../../../src/rules/search/characters.ts';

describe('everydayCharacters', () => {
  it('are those of GB 2312, from 啊 to 座', () => {
    const characters = everydayCharacters();
    expect(characters).toHaveLength(3755);
    expect([characters[0], characters.at(-1)]).toEqual(['啊', '座']);
    expect(characters).not.toContain('補');
  });
});
