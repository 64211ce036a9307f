// The focus is never lost when a dialog closes: it goes back to what opened it, or where that is gone, to the screen.
import { MantineProvider } from "@mantine/core";
import { act, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { useState } from "react";
import { afterEach, expect, test } from "vitest";
import { cleanup } from "@testing-library/react";
import { closeAllDialogs, confirm, DialogHost } from "../../renderer/app/dialogs.tsx";
import { theme } from "../../renderer/app/theme.ts";

const ASK = { title: "Hapus 3 lampiran?", action: "Hapus" };

function Desk() {
  const [rows, setRows] = useState(["satu", "dua"]);
  return (
    <MantineProvider theme={theme} env="test">
      <main id="isi" tabIndex={-1}>
        {rows.map((row) => (
          <button
            key={row}
            type="button"
            onClick={() =>
              void confirm(ASK).then((yes) => yes && setRows(rows.filter((one) => one !== row)))
            }
          >
            {row}
          </button>
        ))}
      </main>
      <DialogHost />
    </MantineProvider>
  );
}

async function openFrom(row: string): Promise<HTMLElement> {
  const opener = screen.getByRole("button", { name: row });
  opener.focus();
  fireEvent.click(opener);
  await waitFor(() =>
    expect(screen.getByRole("dialog").contains(document.activeElement)).toBe(true),
  );
  return opener;
}

afterEach(() => {
  act(() => closeAllDialogs());
  cleanup();
});

test("it goes back to the button that opened the dialog", async () => {
  render(<Desk />);
  const opener = await openFrom("dua");
  fireEvent.click(screen.getByRole("button", { name: "Batal" }));
  await waitFor(() => expect(document.activeElement).toBe(opener));
});

test("it goes to the screen when that button is gone", async () => {
  render(<Desk />);
  await openFrom("dua");
  fireEvent.click(screen.getByRole("button", { name: "Hapus" }));
  await waitFor(() => expect(document.activeElement?.id).toBe("isi"));
  expect(screen.queryByRole("button", { name: "dua" })).toBeNull();
});

test("it goes to the dialog below when two were open", async () => {
  render(<Desk />);
  const opener = await openFrom("satu");
  act(() => void confirm({ title: "Yakin?", action: "Ya, hapus" }));
  await waitFor(() => expect(screen.getAllByRole("dialog")).toHaveLength(2));
  fireEvent.click(screen.getByRole("button", { name: "Ya, hapus" }));
  await waitFor(() => {
    const [below] = screen.getAllByRole("dialog");
    expect(screen.getAllByRole("dialog")).toHaveLength(1);
    expect(below?.contains(document.activeElement)).toBe(true);
  });
  fireEvent.click(screen.getByRole("button", { name: "Batal" }));
  await waitFor(() => expect(document.activeElement).toBe(opener));
});
