/** An all-day event of a calendar (RFC 5545). Days are `YYYY-MM-DD`. */
export interface CalendarEvent {
  /** The same in every build, so that a calendar program replaces the event and adds no second one. */
  readonly uid: string;
  readonly day: string;
  readonly summary: string;
  readonly description: string;
  readonly url: string;
  /** True for what binds nobody yet, and for a day that no text prints. */
  readonly tentative: boolean;
  /** RFC 5545 recurrence rule; null for a single event. */
  readonly rule: string | null;
}

/** A calendar to subscribe to. `stamp` is the day of the build. */
export interface Calendar {
  readonly name: string;
  /** What is in it, and what is left out. */
  readonly about: string;
  readonly stamp: string;
  readonly events: readonly CalendarEvent[];
}

function escaped(text: string): string {
  return text
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replaceAll(/\r?\n/gu, '\\n');
}

/** Octets a line may have (RFC 5545 §3.1). A Chinese character has three. */
const lineOctets = 75;

/** Octets of a character in UTF-8; half of a pair that has lost the other is written as one of three. */
function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}

/** Breaks a line after at most 75 octets, never inside a character. */
function folded(line: string): string {
  let octets = 0;
  let out = '';
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > lineOctets) {
      out += '\r\n ';
      octets = 1;
    }
    out += character;
    octets += size;
  }
  return out;
}

function basic(day: string): string {
  return day.replaceAll('-', '');
}

function eventLines(event: CalendarEvent, stamp: string): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(event.uid)}`,
    `DTSTAMP:${basic(stamp)}T000000Z`,
    `DTSTART;VALUE=DATE:${basic(event.day)}`,
    ...(event.rule === null ? [] : [`RRULE:${event.rule}`]),
    `SUMMARY:${escaped(event.summary)}`,
    `DESCRIPTION:${escaped(event.description)}`,
    `URL:${event.url}`,
    // CONFIRMED would say that what it names takes place; a printed day says by when it was to.
    ...(event.tentative ? ['STATUS:TENTATIVE'] : []),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** Writes a calendar as an `.ics` file: UTF-8, CRLF, folded lines. */
export function toICalendar({ name, about, stamp, events }: Calendar): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Mingdi//Commitments//ZH',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    `X-WR-CALDESC:${escaped(about)}`,
    'X-WR-TIMEZONE:Asia/Shanghai',
    ...events.flatMap((event) => eventLines(event, stamp)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}
