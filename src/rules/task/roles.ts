/** Who does what, as running words say it: 由市局牵头，市财政局配合; bodies as printed. */
export interface Roles {
  readonly lead: readonly string[];
  readonly supporting: readonly string[];
  readonly responsible: readonly string[];
}

const openers = '（(〔〈<《【［[“';
const closers = '）)〕〉>》】］]”';

/** Cuts `text` at the separators that stand outside all brackets. */
export function cut(text: string, separators: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const character of text) {
    if (openers.includes(character)) depth += 1;
    if (closers.includes(character)) depth = Math.max(0, depth - 1);
    if (depth === 0 && separators.includes(character)) parts.push('');
    else parts[parts.length - 1] = `${parts.at(-1) ?? ''}${character}`;
  }
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

/**
 * The rule that the first body of each list leads, there and (下同) in what follows: 列第一位的为牵头单位,
 * 排在首位的为牵头部门, 第一个单位为牵头单位, 首位为牵头单位.
 */
export const firstLeadsRule =
  /[，,、；;。]?\s*(?:各项(?:任务|工作))?(?:责任单位)?(?:中)?(?:的)?(?:位?[列排](?:名|序)?在?(?:第一|首)(?:位|个|名)?(?:的)?|第一个|首个|首位|第一位)(?:的)?(?:责任)?(?:单位|部门)?(?:的)?(?:为|是|系)(?:牵头|主办|第一责任|主要责任|总牵头)(?:责任)?(?:单位|部门|人)?\s*(?:[，,；;。、（(]?\s*(下同)[）)]?)?/u;

const suffix =
  /(?:局|委|办|厅|部|政府|院|中心|会|公司|集团|银行|街道|[乡镇县区市州盟旗]|单位|部门|机构|处|站|所|队|组|企业|专班|园区|业主|方|署)(?:[（(〈][^）)〉]{1,40}[）)〉])?$/u;

/** Whether words can be the name of a body: no sentence, no rule, nothing that tells what is done. */
export function isBodyName(name: string): boolean {
  const bare = name.replaceAll(/[（(〈〔[][^）)〉〕\]]*[）)〉〕\]]/gu, '');
  if (/[。；：;:！？]|下同|^同上$|以下简称/u.test(bare)) return false;
  return name.length <= 60 && !/^(?:等|及|和|其中|以上|以下|其他|由)?$/u.test(bare);
}

const leading = /^(?:由)?(.+?)(?:负责)?(?:总?牵头)(?:负责|组织|实施|落实|推进|会同|办理|完成)*$/u;
const helping =
  /^(?:由|会同|商)?(.+?)(?:按(?:照)?(?:各自)?职(?:责|能)(?:分工)?(?:负责|做好|予以|给予)?)?(?:配合|参与|协助|协同|参加|支持)(?:做好|落实|实施|推进|办理)?(?:相关工作)?$/u;
/** 市局牵头，会同市住建局办理: whom the leading body acts with. */
const joining = /^会同(.+?)(?:共同)?(?:办理|落实|推进|实施|组织|开展)(?:实施|落实)?$/u;
const doing =
  /^(?:由)?(.+?)(?:按(?:照)?(?:各自)?职(?:责|能)(?:分工)?)?(?:分工)?(?:负责|承担|落实|具体实施)(?:实施|落实|组织)?$/u;
const time = /^(?:\d{4}年|[12]\d{3}[—-]|长期|持续|立即|即行|按期|每年|全年|完成时[间限])/u;

const kinds = [
  ['lead', leading],
  ['supporting', helping],
  ['supporting', joining],
  ['responsible', doing],
] as const;

function bodiesIn(words: string): string[] {
  return cut(words.replace(/分别$/u, ''), '、，,')
    .flatMap((name) => name.split(/会同/u))
    .map((name) => name.replace(/^(?:会同|商|及|以及)|等$/gu, ''))
    .filter((name) => name !== '');
}

/**
 * Reads words that do nothing but say who leads, supports and answers; null where any of them says
 * something else, or where what stands for a body is none.
 */
export function readRoles(words: string): Roles | null {
  const found = { lead: [] as string[], supporting: [] as string[], responsible: [] as string[] };
  let waiting: string[] = [];
  for (const part of cut(words.replace(/[。；;]$/u, ''), '，,；;。')) {
    if (time.test(part) && waiting.length === 0) continue;
    const hit = kinds.find(([, pattern]) => pattern.test(part));
    if (hit === undefined) {
      // 市资规局，市财政局牵头: a list may be cut by a comma before its verb.
      waiting.push(part);
      continue;
    }
    const [kind, pattern] = hit;
    const names = [...waiting, pattern.exec(part)?.[1] ?? ''].flatMap(bodiesIn);
    if (names.length === 0 || !names.every((name) => isBodyName(name) && suffix.test(name)))
      return null;
    found[kind].push(...names);
    waiting = [];
  }
  const any = found.lead.length + found.supporting.length + found.responsible.length > 0;
  return any && waiting.length === 0 ? found : null;
}

const verbs: readonly (readonly [keyof ProposedRoles, RegExp])[] = [
  ['lead', /^(?:由)?([^，]{2,60}?)(?:负责)?总?牵头/u],
  [
    'supporting',
    /^(?:会同|商)([^，]{2,60}?)(?=于|在|共同|联合|按|制定|编制|办理|组织|开展|推进|做好|完成|每|\d|$)/u,
  ],
  ['implementing', /^(?:由)?([^，]{2,60}?)(?:为|是|作为)(?:责任|实施)主体/u],
  ['supporting', /^(?:由)?([^，]{2,60}?)(?:配合|协助|协同|参与)/u],
  [
    'responsible',
    /^(?:由)?([^，]{2,60}?)(?:按(?:照)?(?:各自)?职(?:责|能)(?:分工)?)?(?:负责|承担)(?!人)/u,
  ],
];

/** Bodies that running words name, by the names that a record of a task uses. */
export interface ProposedRoles {
  lead?: string[];
  supporting?: string[];
  responsible?: string[];
  implementing?: string[];
}

/** Who does what by the running words of a sentence (市局牵头，会同区政府于6月底前完成编制): a proposal, empty where none is named. */
export function proposedRoles(sentence: string): ProposedRoles {
  const found: ProposedRoles = {};
  for (const words of cut(sentence, '，,；;。')) {
    const hit = verbs.find(([, pattern]) => pattern.test(words));
    const names = hit === undefined ? [] : bodiesIn(hit[1].exec(words)?.[1] ?? '');
    const isBody = (name: string): boolean =>
      isBodyName(name) && suffix.test(name) && name.length <= 20;
    if (hit === undefined || names.length === 0 || !names.every(isBody)) continue;
    found[hit[0]] = [...(found[hit[0]] ?? []), ...names];
  }
  return found;
}
