import { requirement } from './run/check.ts';
import { notApplicable } from '../rules/disclosure/outcome.ts';
import type { Tag } from './run/page.ts';
import { hasClass } from './run/parts.ts';
import { byItself, type SiteCheck } from './run/site.ts';
import { portalFiles } from '../facts/portal-files.ts';

/** The footer of a column has what 国办发〔2017〕47号 asks for, or is the host's. */
const checkFooter: SiteCheck = ({ publisher }, tell) => {
  const { organizer, contactPhone, siteIdCode, icp, policeRecord, hostFooter } = publisher;
  const wanted = [organizer, contactPhone, siteIdCode, icp, policeRecord].filter(
    (value) => value !== null,
  );
  let bare = false;
  let hosts = 0;
  let said = '';
  const frame = (tag: Tag) => {
    if (tag.isTop) tag.whenEnded((words) => (said += words));
  };
  return {
    pages: () => publisher.mode === 'column',
    tags: {
      // Notice-board sheets and pages for frames have neither header nor footer.
      main: (tag) => {
        if (hasClass(tag, 'bare')) bare = true;
      },
      header: frame,
      footer: frame,
    },
    attributes: {
      'data-host-part': (part) => {
        if (part === 'footer') hosts += 1;
      },
    },
    again: byItself,
    end: ({ file, stub }) => {
      if (!bare && !stub && hostFooter !== null && hosts !== 1) {
        tell(`${file}：没有主站页脚。请核对 data/${portalFiles.site} 的 hostFooter。`);
      }
      if (!bare && !stub && hostFooter === null) {
        for (const value of wanted) {
          if (!said.includes(value)) {
            tell(`${file}：页脚没有“${value}”。请恢复 SiteFooter 中的该项。`);
          }
        }
      }
      bare = false;
      hosts = 0;
      said = '';
    },
  };
};

export default requirement({
  words: '页脚有主办单位、标识码等要素，或用主站的页脚',
  sources: [{ name: '本站设计', mark: 'design' }],
  applies: ['site'],
  audience: 'clerk',
  gate: 'blocks',
  demo: null,
  examines: '专栏每页的页脚有没有配置里的主办单位、电话、标识码和备案号，或者有没有主站的页脚',
  person: { judges: '配置里的标识是否真实', who: '公开机关' },
  tests: ['tests/browser/column-site.test.ts'],
  site: [
    {
      check: checkFooter,
      what: '页',
      excused: ({ publisher }) =>
        publisher.mode === 'column'
          ? null
          : notApplicable('演示站没有主办单位和政府网站标识，页脚如实写明是演示站。'),
    },
  ],
});
