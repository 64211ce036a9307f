// English texts of the room accounts: the password asked anew.
import type { accountsTrust as id } from "../id/accounts-trust.ts";

export const accountsTrust: typeof id = {
  prove: {
    title: "Give your password",
    body: "This step concerns the rights of others or personal data that leaves the office. The password is asked once, then not again for five minutes.",
    label: (name: string) => `Password of ${name}`,
    submit: "Continue",
  },
};
