/** A version of the public data, as its users are told of it. */
export interface DataVersion {
  /**
   * The first number moves when a field changes its meaning or goes, the second when one is added, the
   * third when only words change.
   */
  readonly version: string;
  /** The day from which builds publish it. */
  readonly day: string;
  /** What is different for who reads the data, a sentence each; names and files stand between backticks. */
  readonly changes: readonly string[];
}

const current: DataVersion = {
  version: '5.0.0',
  day: '2026-11-30',
  changes: [
    '数据包说明每个 CSV 的各列：各市对照、公开目录和每张进度图的表也有了 Table Schema；字段说明增加各市对照和公开目录。',
    '各市对照（`compare.csv`）的列改变了含义和表头：日期从“数值”“上限数值”移到“日期”“日期上限”，表头与政策参数、权利事项和阅读记录的相同，一条有几个条件的，条件之间用“；”；另增加效力状态代码。其他文件没有改名或者删去的字段，含义有变的只有下面写明的。',
    '政策文件增加施行和试点的起算：原文只写“自印发之日起”等的，原文和推算的日期在 `effectiveSince`、`pilotSince`。',
    '时限从“自印发之日起”等算起、没有印出日期的，开始写不适用，不再写原文未载明，推算的日期在 `startInferred`；政策文件的施行日期也是这样，见 `effectiveSince`；起止日期印在同一句里、只印时长的试点期限，不晚于、开始、结束也写不适用。已调出的片区在 OC4IDS 里没有 `status`：为什么调出由公开机关说明。',
    '上位法提示按各市条款的事项补齐（公开竞价、集体经营性建设用地的同意、宅基地、收回的补偿、改变用途、税费），新收《浙江省土地管理条例》就低效用地、农村村民住宅和宅基地的规定，浙江省土地整治、公平竞争审查、优惠政策清理和村集体分配补偿款的规定；上级机关的文件所引起的提示写“上级文件已有新规定”。不再增缴地价的各市条款都有公平竞争审查的提示，浙江三市的征地补偿提示写明由谁制定。征地审批的一条提示改为须同时看上位法，写明哪些征地由国务院批准。',
    '任务增加 `dueElsewhere`：本条没有写、文件别处写了的时限，写明在哪里；这样的任务，时限仍写原文未载明（本条没有写），请另看 `dueElsewhere`；同一条把单位或时限写给另一项任务的，这一项也写原文未载明，不再写不适用。一个阶段里只有一件事另有时限的，`due` 也写阶段的起止。',
    '公开目录里片区页的生成日期是名单的日期，与目录页的说明一致，不再是生成当天。',
    '订阅在 DCAT 目录里的类型是 `application/atom+xml` 和 `application/feed+json`，与服务器、接口说明相同；接口说明里 JSON Schema 的类型改为服务器所发的 `application/json`。目录和 schema.org 的说明列出全部种类的数据，有阅读记录和查询记录。',
    '名单自己印出日期的，恰与所在文件的印发日期是同一天时，`asOfBasis` 不再写名单没有印出日期。',
    '名单没有印类别、实施阶段的，片区、历次记载和变动里的 `category`、`stage` 没有值（原文未载明），OC4IDS 里没有 `status`；没有区县一栏的，片区和历次记载的 `countyBasis` 写明区县据什么标注（标题、工作表的名称、分组行、位置开头的字，或来源的一句话），各种表（CSV、XLSX）和 GeoJSON（`countyMethod`、`countyPrinted`、`countyWhere`）里也有，哪里都没有写的，`county` 没有值；以前这样的名单不能登记。',
    '已调出的片区增加 `withdrawal.offList`：没有它的名单的日期，“已调出”由此推断。调出的日期、依据和原因取自写明调出的事项，没有这样的事项的，原因是原文未载明；变动里名单自己的一条不再带事项的原因，更正本去掉、补上的行不再写误列、漏列。',
    '进度图的数据里，名单没有标为“已完成”的写 0，写明实际完成多少本站未收录；曾标为“已完成”、此后不再列入的片区也计入。',
    '代码的词与网页相同：任务的所在部分（工作任务、工作要求和保障措施、附表所列事项）、条文点名（原作句中的主语）、地名的匹配方式、阅读记录的结果和规定的程度（作出规定、只就一部分作出规定、只提探索、鼓励或原则）；代码没有变。',
    '条款有了自己的 `clauses.json`。',
    '修改日期（DCAT、schema.org、数据包、工作簿、OC4IDS）是内容最后变动的日子：登载、事项、更正、本站标注登记的改动和数据版本，以最近的为准，各处相同；生成的日子不算，效力状态按何日计每天变，也不算。没有日期的数据（查询记录一条也没有的），schema.org 不写覆盖的时间。订阅里没有登记公开日子的，不写 published。',
    '效力状态的理由（`standingReason`）写明凭原文哪句话或哪个日期说已经印发，并写明没有查过的是什么（是否被修改或废止、是否另有正式文件）；有查询记录的，写查询的日期和结果。只有文号或者通过日期的文件，是否印发待核。',
  ],
};

/** All versions of the public data, newest first. */
export const dataVersions: readonly DataVersion[] = [
  current,
  {
    version: '4.2.0',
    day: '2026-11-30',
    changes: [
      '`manifest.json` 写明数据的版本，列出全部数据文件，订阅、日历、进度图的数据和条款的历次文字也在内；压缩包里有它自己的 `manifest.json`。',
      'DCAT 目录增加条款的历次文字和撤下的地址。没有声明许可的，DCAT、Data Package、schema.org 和接口说明写明尚未声明。',
      '给表格软件的表里，各地名的坐标的表头前加“地名的坐标：”，不再与片区的坐标同名。',
    ],
  },
  {
    version: '4.1.0',
    day: '2026-11-30',
    changes: [
      '条款有了表格：JSON 里是 `table`（表头和各行的格子），表里是 `tableText`（一行一行照录，各格以“ | ”分开）。',
      '每条记录写明效力状态按何日计 `standingOn`，时限写明到期情况按何日计 `stateOn`，变动写明本站公开日期 `publishedOn`，名单、片区和历次记载写明名单日期的依据 `asOfBasis`。',
      '片区的每个地名有坐标 `places[].position`，坐标有来源和许可的网址 `sourceUrl`、`licenceUrl`；GeoJSON 没有点的写明原因 `positionAbsent`。',
      '政策文件的表增加没有值的字段和原因。',
      '给表格软件的表里，效力状态代码写代码，主题、参数项、读的是什么、周期写词；表头“自何日”“原因”“依据”改为“调出日期”“调出原因”“调出依据”，政策文件的“名称”改为“附件名称”。',
    ],
  },
  {
    version: '4.0.0',
    day: '2026-11-29',
    changes: [
      '任务、时限、参数、权利事项和查询记录有了编号 `id`，由文件、条款和照录的原文算出，本站的措辞改了也不变；各表的主键改用它，时限的 `duty` 是同一件事第一处的编号。',
      '效力状态有了代码 `standingCode`，OC4IDS 和 Atom 里的效力状态改写这个代码。',
      '没有值的字段，原因可能不止一种的，每条记录在 `absent` 写明是哪一种。',
      '时限增加到期情况 `state`、推算的最后一天 `lastDays` 和查到的公开结果 `results`。',
      '阅读记录和查询记录的 `by` 改名为 `checkedBy`（在时限里 `by` 是日期）。',
      '表中几个值之间一律用“；”；片区的表增加调出，变动的表增加所在文件。',
      '给表格软件的 CSV（`/data/` 下的）表头和代码一律写词，程序请用 `/data/tables/` 下的。JSON 的其他字段没有改动。',
    ],
  },
  {
    version: '3.0.0',
    day: '2026-11-29',
    changes: [
      '效力状态的代码“有效”改为“在载明的有效期内”：它只表示按载明的期限没有期满，是否被修改或废止另查。代码和网页用语从此相同。',
      '按旧代码筛选的程序请改用新代码；其他字段没有改动。',
    ],
  },
  {
    version: '2.3.0',
    day: '2026-11-29',
    changes: ['时限增加 `duty`：文件里写了几处的同一件事，几条的编号相同，数事项时按它去重。'],
  },
  {
    version: '2.2.0',
    day: '2026-11-29',
    changes: [
      '每个可以没有值的字段在 JSON Schema 和 Table Schema 中以 `x-absent` 写明可能的原因，代码表增加“没有值的原因”。',
      '片区增加面积的原件写法 `areaPrinted` 和用词不同时的原件用词 `wordsPrinted`，`projects.json` 增加所用的名单 `lists` 和其中没有登载的栏。',
      '接口说明增加目录、代码表、撤下的地址和核验结果的结构。',
    ],
  },
  {
    version: '2.1.0',
    day: '2026-11-29',
    changes: [
      '增加阅读记录和查询记录。',
      '权利事项增加涉及的人、用地和文件的适用范围，参数增加参数项，时限和任务增加种类、原文和怎样得来。',
      '坐标的得来方式增加 `cell`，坐标一律写明许可。',
      '代码表增加主题和参数项。',
    ],
  },
  {
    version: '2.0.0',
    day: '2026-11-28',
    changes: [
      '`city` 一律是城市代号，城市名称在 `cityName`，行政区划代码在 `cityCode`；每条记录增加所在文件、文号、效力状态和理由。',
      'CSV 的 `status` 改名为 `standing`；参数的日期移到 `valueDate`；时限增加 `inclusive`。',
      '坐标增加来源、误差半径和得来的方式；片区增加事项和调出。',
      '`projects.geojson` 只有点，多地的连线移到 `projects-spokes.geojson`。',
      '增加条款表、给程序用的 CSV 和 Parquet。',
    ],
  },
  { version: '1', day: '2026-11-23', changes: ['没有编号的第一版。'] },
];

/** The version that is published. */
export const dataVersion = current.version;

/** The day from which builds publish it. */
export const dataVersionDay = current.day;

/** Its first number: programs for one version read every later one that has the same. */
export function majorOf(version: string): string {
  return version.replace(/\..*/, '');
}

/**
 * The oldest version whose programs read a version as well as its own; null where that is the version
 * itself, since a field has changed its meaning or gone.
 *
 * @param version one of `dataVersions`
 */
export function readableSince(version: string): string | null {
  const alike = dataVersions.filter((one) => majorOf(one.version) === majorOf(version));
  const oldest = alike.at(-1)?.version;
  return oldest === undefined || oldest === version ? null : oldest;
}
