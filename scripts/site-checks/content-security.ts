import type { SiteCheckFactory } from './site-check.ts';

/** Reads a Content-Security-Policy into its directives. */
function directives(policy: string): Map<string, string[]> {
  const parts = policy.split(';').map((part) => part.trim().split(/\s+/));
  return new Map(parts.map(([name = '', ...sources]) => [name, sources]));
}

/**
 * Every page carries a Content-Security-Policy whose scripts come from files of this site alone, and
 * nothing on the page relies on an exception: no inline script, style or event handler.
 */
export const checkContentSecurity: SiteCheckFactory = () => ({
  visit: ({ file, $ }) => {
    const policy = $('head > meta[http-equiv="Content-Security-Policy"]').attr('content');
    if (policy === undefined) return [`${file}：没有内容安全策略（CSP）。请用 Page 或 Bare 布局。`];
    const rules = directives(policy);
    const scripts = rules.get('script-src') ?? rules.get('default-src') ?? [];
    const findings = [];
    if (scripts.length === 0) findings.push('CSP 没有限制脚本来源');
    for (const source of scripts) {
      if (['*', "'unsafe-inline'", "'unsafe-eval'", 'data:', 'http:', 'https:'].includes(source)) {
        findings.push(`CSP 允许脚本来源 ${source}`);
      }
    }
    const inline = $(
      'script:not([src]):not([type="application/ld+json"]):not([type="application/json"])',
    );
    if (inline.length > 0) findings.push('有内联脚本，会被 CSP 拦下');
    if ($('[style], style').length > 0) findings.push('有内联样式，会被 CSP 拦下');
    const handlers = $('*').filter(
      (_, element) =>
        'attribs' in element &&
        Object.keys(element.attribs).some((name) => /^on[a-z]+$/.test(name)),
    );
    if (handlers.length > 0) findings.push('有内联事件处理，会被 CSP 拦下');
    return findings.map((finding) => `${file}：${finding}。请改为本站的文件，不要写在页面里。`);
  },
});
