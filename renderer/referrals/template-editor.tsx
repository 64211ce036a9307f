// The text of a template: typed as HTML, with buttons for bold and the like and a list of fields; what is wrong is said at once.
import { Button, Group, Select, Stack, Text, Textarea } from "@mantine/core";
import { useRef } from "react";
import type { KeyboardEvent } from "react";
import {
  TEMPLATE_FIELDS,
  type FieldName,
  type TemplateKind,
} from "../../shared/papers/templates/fields.ts";
import { readTemplate } from "../../shared/papers/templates/read.ts";
import { useText } from "../text/index.ts";
import { ToneShape } from "../ui/state-badge.tsx";

interface EditorProps {
  readonly kind: TemplateKind;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

const WRAPS = { b: "bold", i: "italic", u: "underline" } as const;
type Wrap = keyof typeof WRAPS;

function Checked({ kind, value }: Pick<EditorProps, "kind" | "value">) {
  const text = useText().referrals.templates;
  const { problem } = readTemplate(kind, value);
  return (
    <Group component="output" gap="xs" wrap="nowrap" align="flex-start" aria-live="polite">
      <ToneShape tone={problem ? "danger" : "done"} />
      <Text size="sm">
        {problem ? text.at(problem.line, text.problem(problem.reason, problem.what)) : text.ok}
      </Text>
    </Group>
  );
}

export function TemplateEditor({ kind, value, onChange }: EditorProps) {
  const text = useText().referrals.templates;
  const area = useRef<HTMLTextAreaElement>(null);

  /** Puts text around or in place of what is selected, as typing would: the editor's undo keeps working. */
  function put(before: string, after: string): void {
    const box = area.current;
    if (!box) return;
    const { selectionStart: from, selectionEnd: to } = box;
    const inside = value.slice(from, to);
    box.focus();
    onChange(value.slice(0, from) + before + inside + after + value.slice(to));
    const caret = from + before.length + inside.length;
    requestAnimationFrame(() => box.setSelectionRange(caret, caret));
  }
  function insert(name: FieldName): void {
    put(TEMPLATE_FIELDS[kind][name]?.block ? `\n{{${name}}}\n` : `{{${name}}}`, "");
  }
  function onKeyDown(event: KeyboardEvent) {
    const tag = event.key.toLowerCase();
    if (!event.ctrlKey || event.shiftKey || event.altKey || !Object.hasOwn(WRAPS, tag)) return;
    event.preventDefault();
    put(`<${tag}>`, `</${tag}>`);
  }
  const fields = Object.entries(TEMPLATE_FIELDS[kind]).map(([name, field]) => {
    const marks = [field.required ? text.required : "", field.block ? text.block : ""];
    const extra = marks.filter((mark) => mark !== "").join(", ");
    return {
      value: name,
      label: `${text.fields[name as FieldName]} ${extra === "" ? "" : `(${extra}) `}{{${name}}}`,
    };
  });
  return (
    <Stack gap="sm">
      <Group gap="xs" align="flex-end">
        <Select
          label={text.insert}
          description={text.insertHint}
          data={fields}
          value={null}
          searchable
          w="28rem"
          maxDropdownHeight={320}
          onChange={(name) => name && insert(name as FieldName)}
        />
        {(Object.keys(WRAPS) as Wrap[]).map((tag) => (
          <Button
            key={tag}
            variant="default"
            aria-keyshortcuts={`Control+${tag.toUpperCase()}`}
            onClick={() => put(`<${tag}>`, `</${tag}>`)}
          >
            {text[WRAPS[tag]]}
          </Button>
        ))}
        <Button variant="default" onClick={() => put("<p>", "</p>")}>
          {text.paragraph}
        </Button>
      </Group>
      <Textarea
        ref={area}
        label={text.body}
        description={text.bodyHint}
        value={value}
        autosize
        minRows={12}
        maxRows={24}
        spellCheck={false}
        styles={{ input: { fontFamily: "var(--mantine-font-family-monospace)" } }}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <Checked kind={kind} value={value} />
    </Stack>
  );
}
