// Adds or changes a category: its code never changes once it exists.
import { Checkbox, NumberInput, Stack, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { CategoryFields, type Category } from "../../shared/cases/schemas.ts";
import { api, useCommand } from "../app/client.ts";
import { useScreenCommand } from "../app/commands.ts";
import { defineDialog } from "../app/registry.ts";
import type { DialogControl } from "../app/registry.ts";
import { useText } from "../text/index.ts";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { FieldGrid } from "../ui/fields.tsx";
import { DialogActions } from "../ui/dialog-actions.tsx";

interface CategoryProps {
  /** Null: a new one. */
  readonly category: Category | null;
}

type CheckedField = "code" | "sector" | "name" | "targetDays";

/** "*KTP" is a required paper; known labels keep their code, so that old cases and new ones agree. */
function checklistFrom(lines: string, before: Category["checklist"]): Category["checklist"] {
  const items = lines
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line.replace("*", "").trim() !== "")
    .map((line) => ({ required: line.startsWith("*"), label: line.replace(/^\*\s*/, "") }));
  const taken = new Set<string>();
  return items.map(({ label, required }, index) => {
    const wanted =
      before.find((item) => item.label === label)?.code ??
      (label
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, "_")
        .replace(/^_+|_+$/g, "")
        .slice(0, 36) ||
        "berkas");
    const code = taken.has(wanted) || wanted.length < 2 ? `${wanted}_${index + 1}` : wanted;
    taken.add(code);
    return { code, label, required };
  });
}

function linesOf(checklist: Category["checklist"]): string {
  return checklist.map(({ label, required }) => (required ? `*${label}` : label)).join("\n");
}

function CategoryDialog({ category, close }: CategoryProps & DialogControl<boolean>) {
  const { cases } = useText();
  const text = cases.categories;
  const [code, setCode] = useState(category?.code ?? "");
  const [sector, setSector] = useState(category?.sector ?? "");
  const [name, setName] = useState(category?.name ?? "");
  const [destination, setDestination] = useState(category?.destination ?? "");
  const [targetDays, setTargetDays] = useState<number | string>(category?.targetDays ?? 3);
  const [sensitive, setSensitive] = useState(category?.sensitive ?? false);
  const [lines, setLines] = useState(() => linesOf(category?.checklist ?? []));
  const [attempt, setAttempt] = useState(0);
  const save = useCommand(api.cases.saveCategory);
  const read = CategoryFields.safeParse({
    code,
    sector,
    name,
    destination,
    targetDays,
    sensitive,
    checklist: checklistFrom(lines, category?.checklist ?? []),
  });
  const wrong = new Set(
    attempt > 0 && !read.success ? read.error.issues.map(({ path }) => String(path[0])) : [],
  );
  const checked: readonly CheckedField[] = ["code", "sector", "name", "targetDays"];
  const problem = (field: CheckedField) => (wrong.has(field) ? text.problems[field] : undefined);

  async function onSave() {
    setAttempt((n) => n + 1);
    if (!read.success || save.running) return;
    if (await save.run({ ...read.data, version: category?.version ?? null })) close(true);
  }
  useScreenCommand("layar.simpan", () => void onSave());

  return (
    <Stack gap="md">
      <ErrorSummary
        attempt={attempt}
        failure={save.failure}
        problems={checked.flatMap((field) =>
          wrong.has(field) ? [{ field: `category-${field}`, message: text.problems[field] }] : [],
        )}
      />
      <FieldGrid>
        <TextInput
          id="category-code"
          data-autofocus={category === null || undefined}
          label={text.fields.code}
          description={text.fields.codeHint}
          required
          maxLength={12}
          readOnly={category !== null}
          value={code}
          error={problem("code")}
          onChange={(event) => setCode(event.currentTarget.value.toUpperCase())}
        />
        <TextInput
          id="category-sector"
          label={text.fields.sector}
          description={"\u00a0"}
          required
          maxLength={60}
          value={sector}
          error={problem("sector")}
          onChange={(event) => setSector(event.currentTarget.value)}
        />
      </FieldGrid>
      <TextInput
        id="category-name"
        data-autofocus={category !== null || undefined}
        label={text.fields.name}
        required
        maxLength={120}
        value={name}
        error={problem("name")}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <FieldGrid>
        <TextInput
          label={text.fields.destination}
          maxLength={200}
          value={destination}
          onChange={(event) => setDestination(event.currentTarget.value)}
        />
        <NumberInput
          id="category-targetDays"
          label={text.fields.targetDays}
          required
          min={0}
          max={365}
          allowDecimal={false}
          value={targetDays}
          error={problem("targetDays")}
          onChange={setTargetDays}
        />
      </FieldGrid>
      <Textarea
        label={text.fields.checklist}
        description={text.fields.checklistHint}
        autosize
        minRows={3}
        maxRows={10}
        maxLength={4000}
        value={lines}
        onChange={(event) => setLines(event.currentTarget.value)}
      />
      <Checkbox
        label={text.fields.sensitive}
        description={cases.intake.sensitiveHint}
        checked={sensitive}
        onChange={(event) => setSensitive(event.currentTarget.checked)}
      />
      <DialogActions
        onCancel={() => close(false)}
        onSave={() => void onSave()}
        saving={save.running}
        label={text.save}
      />
    </Stack>
  );
}

export const categoryDialog = defineDialog<CategoryProps, boolean>({
  id: "cases.category",
  title: (text, { category }) =>
    category ? text.cases.categories.edit : text.cases.categories.add,
  roles: ["supervisor", "admin"],
  size: "lg",
  component: CategoryDialog,
  sample: async () => ({ category: (await api.cases.categories({ retired: false }))[0] ?? null }),
});
