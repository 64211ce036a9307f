// Puts a screen of the room cases on a page that talks to a real encrypted office.
import { MantineProvider } from "@mantine/core";
import { QueryClientProvider } from "@tanstack/react-query";
import { configure, render } from "@testing-library/react";
import { Suspense } from "react";
import { makeCall } from "../../electron/serve/call.ts";
import { DialogHost } from "../../renderer/app/dialogs.tsx";
import { queryClient, setTransport } from "../../renderer/app/client.ts";
import type { Screen } from "../../renderer/app/registry.ts";
import { startRouter } from "../../renderer/app/router.ts";
import { ScreenArea } from "../../renderer/app/screen-area.tsx";
import { SessionProvider } from "../../renderer/app/session.tsx";
import { theme } from "../../renderer/app/theme.ts";
import type { TestOffice } from "../support/office.ts";

// The office behind the page is real, and the machine may be busy.
configure({ asyncUtilTimeout: 15_000 });

// Textareas that grow wait for fonts, which this DOM does not have.
if (!("fonts" in document)) Object.defineProperty(document, "fonts", { value: new EventTarget() });

/** Failures cross the port as { data: { code, details } }. */
function connect(office: TestOffice): void {
  setTransport(async (path, input, signal) => {
    try {
      return await makeCall(
        office.desk,
        path[0] ?? "",
        path[1] ?? "",
        input,
        signal ?? new AbortController().signal,
      );
    } catch (thrown) {
      const { code, details } = thrown as { code: string; details: unknown };
      throw Object.assign(new Error(code), { data: { code, details } });
    }
  });
}

/** Opens the screen at an address such as '#/antrean', as the account that sits at the desk. */
export async function openScreen(
  office: TestOffice,
  screens: readonly Screen[],
  hash: string,
): Promise<void> {
  connect(office);
  queryClient.clear();
  location.hash = hash;
  startRouter(screens);
  const session = office.desk.session!;
  const view = await office.api.office.get();
  render(
    <MantineProvider theme={theme} env="test">
      <QueryClientProvider client={queryClient}>
        <SessionProvider session={{ ...session, office: view, training: false, version: "uji" }}>
          <main id="isi">
            <Suspense>
              <ScreenArea />
            </Suspense>
          </main>
          <DialogHost />
        </SessionProvider>
      </QueryClientProvider>
    </MantineProvider>,
  );
}
