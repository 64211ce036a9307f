// The program with a window. Opening and migrating the database happen inside sign-in.
import { startShell } from "./shell/start.ts";

startShell(async (folder) => {
  const { ensureDemo } = await import("./demo/make.ts");
  await ensureDemo(folder);
});
