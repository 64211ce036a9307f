// Adds or changes a category: its code never changes once it exists.
import {
  Checkbox,
  Group,
  NativeSelect,
  NumberInput,
  Stack,
  Textarea,
  TextInput,
} from "@mantine/core";
import { useState } from "react";
import { keysOf } from "../../shared/cases/codes.ts";
import { FACT_FORM_NAMES, type FactFormName } from "../../shared/cases/facts.ts";
import { GROUP_KINDS } from "../../shared/cases/groups.ts";
import { CategoryFields, type Category } from "../../shared/cases/schemas.ts";
import { api, useCommand } from "../app/client.ts";
import { useScreenCommand } from "../app/commands.ts";
import { openDialog } from "../app/dialogs.tsx";
import { defineDialog } from "../app/registry.ts";
import type { DialogControl } from "../app/registry.ts";
import { useText } from "../text/index.ts";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { FieldGrid } from "../ui/fields.tsx";
import { DialogActions } from "../ui/dialog-actions.tsx";
import { raiseCategoryDialog, Unraised } from "./privacy/RaiseCategoryDialog.tsx";
import { checklistFrom, linesOfChecklist, linesOfSteps, stepsFrom } from "./category-lines.ts";

interface CategoryProps {
  /** Null: a new one. */
  readonly category: Category | null;
}

type CheckedField = "code" | "sector" | "name" | "targetDays" | "steps";

function CategoryDialog({ category, close }: CategoryProps & DialogControl<boolean>) {
  const { cases } = useText();
  const text = cases.categories;
  const [code, setCode] = useState(category?.code ?? "");
  const [sector, setSector] = useState(category?.sector ?? "");
  const [name, setName] = useState(category?.name ?? "");
  const [destination, setDestination] = useState(category?.destination ?? "");
  const [targetDays, setTargetDays] = useState<number | string>(category?.targetDays ?? 3);
  const [sensitive, setSensitive] = useState(category?.sensitive ?? false);
  const [lines, setLines] = useState(() => linesOfChecklist(category?.checklist ?? []));
  const [steps, setSteps] = useState(() => linesOfSteps(category?.steps ?? []));
  const [stepsSource, setStepsSource] = useState(category?.stepsSource ?? "");
  const [factForm, setFactForm] = useState<FactFormName | "">(category?.factForm ?? "");
  const [groupKinds, setGroupKinds] = useState<string[]>(category?.groupKinds ?? []);
  const [attempt, setAttempt] = useState(0);
  const save = useCommand(api.cases.saveCategory);
  const count = useCommand(api.cases.unraised);
  const read = CategoryFields.safeParse({
    code,
    sector,
    name,
    destination,
    targetDays,
    sensitive,
    factForm: factForm === "" ? null : factForm,
    groupKinds,
    checklist: checklistFrom(lines, category?.checklist ?? []),
    steps: stepsFrom(steps, category?.steps ?? []),
    stepsSource: steps.trim() === "" ? "" : stepsSource,
  });
  const wrong = new Set(
    attempt > 0 && !read.success ? read.error.issues.map(({ path }) => String(path[0])) : [],
  );
  const checked: readonly CheckedField[] = ["code", "sector", "name", "targetDays", "steps"];
  const problem = (field: CheckedField) => (wrong.has(field) ? text.problems[field] : undefined);

  async function onSave() {
    setAttempt((n) => n + 1);
    if (!read.success || save.running) return;
    const saved = await save.run({ ...read.data, version: category?.version ?? null });
    if (!saved) return;
    const became = saved.sensitive && category?.sensitive === false;
    // Should the count fail, this form shows it when it is opened again.
    const left = became ? await count.run({ code: saved.code }) : undefined;
    close(true);
    if (left && left.cases > 0)
      void openDialog(raiseCategoryDialog, { category: saved, cases: left.cases });
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
      <Textarea
        id="category-steps"
        label={text.steps.label}
        description={text.steps.hint}
        autosize
        minRows={2}
        maxRows={10}
        maxLength={1200}
        value={steps}
        error={problem("steps")}
        onChange={(event) => setSteps(event.currentTarget.value)}
      />
      {steps.trim() === "" ? null : (
        <TextInput
          label={text.steps.source}
          description={text.steps.sourceHint}
          maxLength={200}
          value={stepsSource}
          onChange={(event) => setStepsSource(event.currentTarget.value)}
        />
      )}
      <Checkbox
        label={text.fields.sensitive}
        description={
          category !== null && sensitive !== category.sensitive
            ? cases.privacy.categoryOnlyNew
            : cases.intake.sensitiveHint
        }
        checked={sensitive}
        onChange={(event) => setSensitive(event.currentTarget.checked)}
      />
      {category?.sensitive === true && sensitive ? <Unraised category={category} /> : null}
      <NativeSelect
        label={cases.categoryBeside.factForm}
        value={factForm}
        data={[
          { value: "", label: cases.categoryBeside.factNone },
          ...FACT_FORM_NAMES.map((value) => ({ value, label: cases.facts.titles[value] })),
        ]}
        onChange={(event) => setFactForm(event.currentTarget.value as FactFormName | "")}
      />
      <Checkbox.Group
        label={cases.categoryBeside.groupKinds}
        value={groupKinds}
        onChange={setGroupKinds}
      >
        <Group gap="lg" pt={6}>
          {keysOf(GROUP_KINDS).map((value) => (
            <Checkbox key={value} value={value} label={cases.groups.kinds[value]} />
          ))}
        </Group>
      </Checkbox.Group>
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
