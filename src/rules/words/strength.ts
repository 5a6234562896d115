/** A text's own word for how strongly it says something; 直述 where it uses none. */
export function formatStrength(strength: string): string {
  return strength === '规定' ? '直述' : strength;
}
