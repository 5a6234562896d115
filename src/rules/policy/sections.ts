import type { Block, Paragraph } from './blocks.ts';

/** A text cut into what stands before, in and after its numbered part. */
export interface Sections {
  head: Paragraph[];
  preamble: Paragraph[];
  /** Blocks of the body; `signed` are those of signature, date, copy and printing lines. */
  body: Block[];
  signed: ReadonlySet<Block>;
  /** False where the text has no mark that opens a part. */
  structured: boolean;
}

const isProse = (block: Block | undefined): boolean =>
  block?.kind === 'paragraph' && /[。！]$/u.test(block.text);

const isOpening = (block: Block): boolean =>
  block.kind === 'table' ||
  block.kind === 'footnote' ||
  (block.kind === 'paragraph' && block.mark !== null);

const isDateLine = (text: string): boolean =>
  /^\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日(?:\s*印发)?$/u.test(text);

/** Whether a line is the name of a body and nothing else, as signatures are. */
export function isSignature(text: string): boolean {
  return /^[^，,。；;：:、（(]{2,40}(?:政府|办公室|委员会|管委会|局|厅|部|院|中心)$/u.test(text);
}

function endsText(block: Block, next: Block | undefined): boolean {
  if (block.kind !== 'paragraph' || block.mark !== null) return false;
  if (/^抄送[：:]/u.test(block.text)) return true;
  const dated = next?.kind === 'paragraph' && isDateLine(next.text);
  return isDateLine(block.text) || (isSignature(block.text) && dated);
}

function findSigned(body: readonly Block[]): Set<Block> {
  const signed = new Set<Block>();
  let open = false;
  for (const [index, block] of body.entries()) {
    if (endsText(block, body[index + 1])) open = true;
    else if (isOpening(block) || block.kind === 'note') open = false;
    if (open) signed.add(block);
  }
  return signed;
}

/**
 * Cuts a text: the preamble is the run of full sentences right before the first mark; letterhead,
 * title, addressee and covering note before it are the head. A text without marks is head up to its
 * first sentence, then body.
 */
export function cutSections(blocks: readonly Block[]): Sections {
  const first = blocks.findIndex(
    (block) => block.kind === 'paragraph' && block.mark !== null && block.mark.kind !== 'dash',
  );
  const structured = first >= 0;
  const limit = structured ? first : blocks.findIndex(isProse);
  const opening = blocks.findIndex(isOpening);
  const start = Math.min(limit < 0 ? 0 : limit, opening < 0 ? blocks.length : opening);
  let preambleAt = start;
  while (structured && isProse(blocks[preambleAt - 1])) preambleAt -= 1;
  const front = blocks.slice(0, start).filter((block) => block.kind !== 'table');
  const body = blocks.slice(start);
  return {
    head: front.slice(0, preambleAt),
    preamble: front.slice(preambleAt),
    body,
    signed: findSigned(body),
    structured,
  };
}
