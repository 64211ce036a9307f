// How letters are numbered and printed, and when the screen locks.
import { Select, TextInput } from "@mantine/core";
import { useText } from "../text/index.ts";
import type { OfficeSettings } from "../../shared/office/contract.ts";
import { FieldGrid } from "../ui/fields.tsx";
import { problemAt } from "./problems.ts";
import type { OfficeFieldsProps } from "./profile-fields.tsx";

const ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];

function exampleNumber(office: OfficeSettings): string {
  const now = new Date();
  const values: Record<string, string> = {
    klas: office.letterClass,
    seq: "0001",
    unit: office.letterUnit,
    bulan_romawi: ROMAN[now.getMonth()] ?? "",
    tahun: String(now.getFullYear()),
  };
  return office.letterPattern.replace(
    /\{(\w+)\}/g,
    (whole, token: string) => values[token] ?? whole,
  );
}

export function LetterFields({ office, onChange, problems }: OfficeFieldsProps) {
  const words = useText().office.letters;
  return (
    <FieldGrid>
      <TextInput
        id="surat-pola"
        label={words.pattern}
        description={words.patternHint}
        withAsterisk
        maxLength={80}
        value={office.letterPattern}
        onChange={(event) => onChange({ letterPattern: event.currentTarget.value })}
        error={problemAt(problems, "surat-pola")}
      />
      <TextInput
        label={words.example}
        description={words.exampleHint}
        value={exampleNumber(office)}
        readOnly
      />
      <TextInput
        id="surat-klas"
        label={words.letterClass}
        description={words.letterClassHint}
        withAsterisk
        maxLength={20}
        value={office.letterClass}
        onChange={(event) => onChange({ letterClass: event.currentTarget.value })}
        error={problemAt(problems, "surat-klas")}
      />
      <TextInput
        label={words.unit}
        description={words.unitHint}
        maxLength={40}
        value={office.letterUnit}
        onChange={(event) => onChange({ letterUnit: event.currentTarget.value })}
      />
      <Select
        label={words.paper}
        description={words.paperHint}
        data={Object.entries(words.papers).map(([value, label]) => ({ value, label }))}
        value={office.paperSize}
        onChange={(value) =>
          onChange({ paperSize: (value ?? "A4") as OfficeSettings["paperSize"] })
        }
      />
      <Select
        label={words.timeZone}
        description={words.timeZoneHint}
        data={["WIB", "WITA", "WIT"]}
        value={office.timeZone}
        onChange={(value) => onChange({ timeZone: (value ?? "WIB") as OfficeSettings["timeZone"] })}
      />
      <Select
        label={words.lock}
        description={words.lockHint}
        data={["5", "10", "15", "20", "30"].map((value) => ({
          value,
          label: words.minutes(value),
        }))}
        value={String(office.lockMinutes)}
        onChange={(value) => onChange({ lockMinutes: Number(value ?? 15) })}
      />
    </FieldGrid>
  );
}
