// Typed dates: what people write (17-08-1975, 17/8/75 is refused, 17081975, 1975-08-17) to 'YYYY-MM-DD' and back.

function pad(n: number, width = 2): string {
  return String(n).padStart(width, "0");
}

/** 'YYYY-MM-DD', or undefined when it is no real day between 1850 and 2199. Day comes first. */
export function readDate(typed: string): string | undefined {
  const s = typed.trim();
  const parts = /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})$/.exec(s);
  const local =
    /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(s) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(s);
  const [day, month, year] = parts
    ? [Number(parts[3]), Number(parts[2]), Number(parts[1])]
    : local
      ? [Number(local[1]), Number(local[2]), Number(local[3])]
      : [0, 0, 0];
  if (year < 1850 || year > 2199 || month < 1 || month > 12 || day < 1) return undefined;
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return day > last ? undefined : `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
}

/** '1975-08-17' -> '17-08-1975'; '' for '' or null. */
export function writeDate(iso: string | null | undefined): string {
  const m = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso ?? "");
  return m ? `${m[3]}-${m[2]}-${m[1]}` : "";
}
