import ICAL from 'ical.js';

/**
 * Takes a calendar; gives what breaks it: what the reader cannot parse, an event without its parts, an
 * identity that stands twice, a repetition without an end.
 */
export function calendarProblems(path: string, text: string): string[] {
  let calendar: ICAL.Component;
  try {
    calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  } catch (error) {
    return [`${path}：${error instanceof Error ? error.message : String(error)}`];
  }
  const events = calendar.getAllSubcomponents('vevent');
  const seen = new Set<string>();
  return events.flatMap((component) => {
    const event = new ICAL.Event(component);
    const where = `${path} › ${event.uid}`;
    const twice = seen.has(event.uid);
    seen.add(event.uid);
    const rule = component.getFirstPropertyValue('rrule') as ICAL.Recur | null;
    return [
      ...(event.uid === '' || event.summary === '' ? [`${where}：缺少 UID 或 SUMMARY`] : []),
      ...(twice ? [`${where}：UID 出现两次`] : []),
      ...(component.hasProperty('dtstart') ? [] : [`${where}：缺少 DTSTART`]),
      ...(rule !== null && !rule.isByCount() && rule.until === null ? [`${where}：无限重复`] : []),
    ];
  });
}
