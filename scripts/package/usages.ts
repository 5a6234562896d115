/** How the commands that take more than the common options are called, as `--help` and their refusals tell it. */
export const usages = {
  publish: `用法：npm run publish -- <文件……> [--portal 文件夹] [--dry-run] [--no-open]
      npm run publish -- <文件……> --yes --settings 回答.yaml
      npm run publish -- --review <原件名或文件代号> [--yes --settings 回答.yaml]
      npm run publish -- --undo [--yes]
把名单（.xlsx .xls .et .ods .csv）和政策文件（.docx .html .pdf .txt）放进网站的资料。先读、先问、先预览，点头以后才写。
  --dry-run   只看结果，什么也不写
  --settings  写好回答的文件；不写的逐项询问
  --yes       不询问、不预览，照 --settings 写入
  --no-open   不自动打开浏览器
  --review    给登记了的原件补审查记录，或者撤下已公开的
  --undo      撤回上一次发布
结束时的代码：0 完成，1 文件或资料有误，2 命令或回答不全，3 取消，4 稍后再试（另一次运行、磁盘已满），130 中断。`,
  create: `用法：mingdi create <文件夹> [--engine 版本或包文件]
建好一个站点的文件夹：资料、说明和命令，不含任何城市。文件夹要是空的，或还不存在。
  --engine  npm 安装引擎用的版本，或引擎的包文件，如 ./mingdi-0.1.0.tgz；不写为现在的版本`,
  'new-city': `用法：npm run new-city -- [--portal 文件夹] [--name 名称] [--code 代码] [--table 表.xlsx] [--yes]
给一个站点加一个城市：建好文件夹、city.yaml 和地名表，不含任何事实。没写的逐项询问。
  --name        城市名称，与文件里的写法一致
  --code        行政区划代码，6 位
  --slug        城市代号，只用小写字母；是片区编号的前缀，也在网址里。不写的由名称的拼音提出
  --province    所在省（自治区、直辖市）；一般由代码得知
  --table       区县、乡镇街道、村的代码表（.xlsx .csv 等），要有“代码”“名称”两列；可以写几次。
                城市已经有了的，把表里的地名补给它，已有的不改
  --categories  名单里“类别”一列用的词，用顿号隔开
  --yes         不询问，直接写入；--dry-run 只看会写什么`,
  sheets: `用法：npm run sheets -- write 文件.xlsx [--portal 文件夹] [--city 代号]
      npm run sheets -- read 文件.xlsx [--portal 文件夹] [--yes | --dry-run]
write 把项目事项、公开记录、任务、时限、参数、阅读记录、权利事项等写成一本电子表格；read 把填好的读回资料。
  --city     只写这个城市的记录
  --yes      不询问，直接写入；--dry-run 只看会改什么`,
  read: `用法：npm run read -- <文件> [--city 城市代号] [--as-of 日期] [--json] [--portal 文件夹]
读一个文件，不登记：名单（.xlsx .xls .et .ods .csv）和政策文件（.txt .docx .html .pdf）。
  --city   名单按哪个城市的区县和地名核对，如 huzhou
  --as-of  效力状态按哪一天判断、名单截至哪一天，如 2026-01-01；不写的，效力状态按今天判断
  --json   输出 JSON，供程序使用`,
  gather: '用法：npm run gather -- <网址或文件夹>… --out <新文件夹>',
  'import:points': '用法：npm run import:points -- <城市> <地名表.csv>',
  'import:boundaries':
    '用法：npm run import:boundaries -- <城市> <文件.geojson> --datum <坐标系> --licence <使用许可> --approval <审图号> --authority <批准机关> --date <批准日期>',
  build: `用法：npm run build -- [--unchecked] [--cold] [--portal 文件夹]
  --unchecked  列出问题但不停下，供页面没有写完时预览
  --cold       每一页都重新生成；不写的，没有变的片区和文件的页取自上一次构建
  --shard 城市代号、--shards 文件夹  分几份构建再合并，见 docs/deploy/README.md`,
} as const;
