// Widgets by keyboard: rows of a table, the summary of problems, typed dates, dialogs that answer.
import { MantineProvider } from "@mantine/core";
import { fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { useState } from "react";
import type { ReactElement } from "react";
import { expect, test, vi } from "vitest";
import { confirm, DialogHost } from "../../renderer/app/dialogs.tsx";
import { theme } from "../../renderer/app/theme.ts";
import { DataTable } from "../../renderer/ui/data-table.tsx";
import { DateField } from "../../renderer/ui/date-field.tsx";
import { ErrorSummary } from "../../renderer/ui/error-summary.tsx";

function draw(page: ReactElement) {
  return render(
    <MantineProvider theme={theme} env="test">
      {page}
    </MantineProvider>,
  );
}

test("a table is one Tab stop: arrows, Home and End move, Enter opens", () => {
  const onOpen = vi.fn();
  const rows = ["satu", "dua", "tiga"];
  draw(
    <DataTable
      label="angka"
      rows={rows}
      rowKey={(row) => row}
      onOpen={onOpen}
      empty={null}
      columns={[{ id: "kata", header: "kata", cell: (row) => row }]}
    />,
  );
  const buttons = within(screen.getByRole("table")).getAllByRole("button");
  expect(buttons.map((button) => button.tabIndex)).toEqual([0, -1, -1]);
  buttons[0]?.focus();
  fireEvent.keyDown(buttons[0] as HTMLElement, { key: "ArrowDown" });
  expect(document.activeElement).toBe(buttons[1]);
  fireEvent.keyDown(buttons[1] as HTMLElement, { key: "End" });
  expect(document.activeElement).toBe(buttons[2]);
  expect(buttons.map((button) => button.tabIndex)).toEqual([-1, -1, 0]);
  fireEvent.click(buttons[2] as HTMLElement);
  expect(onOpen).toHaveBeenCalledExactlyOnceWith("tiga");
});

test("problems take the focus, and each leads to its field", () => {
  draw(
    <>
      <ErrorSummary problems={[{ field: "nik", message: "NIK harus 16 angka." }]} attempt={1} />
      <input id="nik" aria-label="NIK" />
    </>,
  );
  expect(document.activeElement?.getAttribute("role")).toBe("alert");
  fireEvent.click(screen.getByRole("button", { name: "NIK harus 16 angka." }));
  expect(document.activeElement?.id).toBe("nik");
});

function OneDate({ onDate }: { readonly onDate: (iso: string) => void }) {
  const [date, setDate] = useState("");
  return (
    <DateField
      label="lahir"
      value={date}
      onChange={(iso) => {
        setDate(iso);
        onDate(iso);
      }}
    />
  );
}

test("a date is typed day first; what is no date says so when the field is left", () => {
  const onDate = vi.fn();
  draw(<OneDate onDate={onDate} />);
  const field = screen.getByLabelText("lahir");
  fireEvent.change(field, { target: { value: "17081975" } });
  fireEvent.blur(field);
  expect(onDate).toHaveBeenLastCalledWith("1975-08-17");
  expect((field as HTMLInputElement).value).toBe("17-08-1975");
  fireEvent.change(field, { target: { value: "31-02-1975" } });
  fireEvent.blur(field);
  expect(onDate).toHaveBeenLastCalledWith("");
  expect(screen.getByText("Tulis tanggal seperti 17-08-1975.")).toBeTruthy();
});

test("a question before harm answers by its verb, and no when dismissed", async () => {
  draw(<DialogHost />);
  const yes = confirm({ title: "Hapus 3 lampiran?", action: "Hapus", tone: "danger" });
  fireEvent.click(await screen.findByRole("button", { name: "Hapus" }));
  expect(await yes).toBe(true);
  const no = confirm({ title: "Hapus 3 lampiran?", action: "Hapus", tone: "danger" });
  fireEvent.keyDown(await screen.findByRole("dialog"), { key: "Escape" });
  expect(await no).toBe(false);
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
});
