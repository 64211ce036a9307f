// One question of the form: a code box with its meaning beside it, or a box for text. Enter moves on, Shift+Enter back.
import { TextInput } from "@mantine/core";
import { useRef, useState } from "react";
import type { KeyboardEvent } from "react";
import { typedCode, type FormField } from "../../../shared/prelists/edits/form.ts";
import { useText } from "../../text/index.ts";
import { CodesList } from "./codes-list.tsx";

export interface FormFieldProps {
  readonly id: string;
  readonly field: FormField;
  readonly value: string;
  /** What the sender wrote, where the office says otherwise. */
  readonly senders: string | null;
  /** Why the last save left this cell as it was. */
  readonly refused: string | undefined;
  /** Warnings of the row on this column. */
  readonly warning: string | undefined;
  readonly onChange: (value: string) => void;
}

/** Puts the cursor into the next (or the previous) box of the form. */
export function moveOn(from: Element, step: 1 | -1): void {
  const boxes = [...document.querySelectorAll<HTMLInputElement>(".loket-form input")];
  const next = boxes[boxes.indexOf(from as HTMLInputElement) + step];
  next?.focus();
  next?.select();
}

export function FormQuestion(props: FormFieldProps) {
  const { id, field, value, senders, refused, warning } = props;
  const words = useText().round.edits.form;
  const notes = [
    refused === undefined ? undefined : words.refused(refused),
    warning,
    senders === null ? undefined : words.sender(senders === "" ? words.blank : senders),
  ].filter((note) => note !== undefined);
  const name = (
    <>
      {field.no ? <span className="loket-form-no">{field.no} </span> : null}
      {field.words}
    </>
  );
  return (
    <div className="loket-form-field">
      {field.fixed ? (
        <>
          <span className="loket-form-name">{name}</span>
          <span>{value === "" ? "–" : value}</span>
        </>
      ) : (
        <>
          <label htmlFor={id}>{name}</label>
          {field.codes ? (
            <CodeBox {...props} codes={field.codes} noted={notes.length > 0} />
          ) : (
            <div className="loket-form-answer">
              <TextInput
                id={id}
                size="sm"
                autoComplete="off"
                value={value}
                error={refused !== undefined}
                maxLength={2000}
                style={{ flex: field.kind === "angka" ? "0 0 6rem" : 1 }}
                aria-describedby={notes.length > 0 ? `${id}-catatan` : undefined}
                onChange={(event) => props.onChange(event.currentTarget.value)}
              />
            </div>
          )}
        </>
      )}
      {notes.length > 0 ? (
        <div
          id={`${id}-catatan`}
          className="loket-form-note"
          data-wrong={refused === undefined ? undefined : true}
        >
          {notes.map((note) => (
            <div key={note}>{note}</div>
          ))}
        </div>
      ) : null}
    </div>
  );
}

function CodeBox({
  id,
  field,
  value,
  refused,
  codes,
  noted,
  onChange,
}: FormFieldProps & { readonly codes: readonly (readonly string[])[]; readonly noted: boolean }) {
  const words = useText().round.edits.form;
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  // A picked code is on its way when the box is left: what stands in it is the old one then.
  const picked = useRef(false);
  const typed = typedCode(codes, value);
  // Senders also write the words instead of the code: they stand in the box as they are.
  const isCode = /^\d*$/.test(value.trim());
  const meaning = typed.label ?? (isCode && typed.unknown ? words.unknownCode : "");
  function pick(code: string, box: Element | null) {
    onChange(code);
    setOpen(false);
    picked.current = true;
    if (box) moveOn(box, 1);
    picked.current = false;
  }
  function onKey(event: KeyboardEvent<HTMLInputElement>) {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0 && !event.altKey && !event.ctrlKey) {
      event.preventDefault();
      if (open) setAt((now) => Math.min(codes.length - 1, Math.max(0, now + step)));
      else if (step === 1) {
        setAt(
          Math.max(
            0,
            codes.findIndex(([code]) => code === typed.code),
          ),
        );
        setOpen(true);
      }
    } else if (event.key === "Escape" && open) {
      event.stopPropagation();
      setOpen(false);
    } else if (event.key === "Enter" && open) {
      event.preventDefault();
      event.stopPropagation();
      pick(codes[at]![0]!, event.currentTarget);
    }
  }
  return (
    <div className="loket-form-answer" data-code>
      <TextInput
        id={id}
        size="sm"
        role="combobox"
        autoComplete="off"
        value={value}
        maxLength={isCode ? 2 : 60}
        error={refused !== undefined || (isCode && typed.unknown)}
        aria-expanded={open}
        aria-controls={open ? `${id}-kode` : undefined}
        aria-activedescendant={open ? `${id}-kode-${at}` : undefined}
        aria-describedby={[`${id}-arti`, ...(noted ? [`${id}-catatan`] : [])].join(" ")}
        onKeyDown={onKey}
        onBlur={(event) => {
          setOpen(false);
          const left = typedCode(codes, event.currentTarget.value);
          if (!picked.current && left.code !== null) onChange(left.code);
        }}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => {
          const next = event.currentTarget.value;
          const read = typedCode(codes, next);
          // Only what was just typed moves on; taking a digit away does not.
          const { inputType } = event.nativeEvent as InputEvent;
          const taken = inputType?.startsWith("delete") ?? false;
          if (read.sure && read.code !== null && !taken && /^\d+$/.test(next))
            pick(read.code, event.currentTarget);
          else onChange(next);
        }}
      />
      <span id={`${id}-arti`} className="loket-form-meaning">
        {meaning}
      </span>
      {open ? (
        <CodesList
          id={`${id}-kode`}
          label={field.words}
          codes={codes}
          at={at}
          onPick={(code) => pick(code, document.getElementById(id))}
        />
      ) : null}
    </div>
  );
}
