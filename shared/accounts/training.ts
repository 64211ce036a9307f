// Accounts of the training office: one per role. Their password is no secret and is shown on the sign-in screen, in training mode only.
import type { Role } from "../call.ts";

export const TRAINING_PASSWORD = "latihan loket";

export interface TrainingAccount {
  readonly username: string;
  readonly name: string;
  readonly role: Role;
}

export const TRAINING_ACCOUNTS: readonly TrainingAccount[] = [
  { username: "petugas", name: "Dewi Anggraini", role: "petugas" },
  { username: "koordinator", name: "Hendra Gunawan", role: "koordinator" },
  { username: "fasilitator", name: "Yuni Astuti", role: "fasilitator" },
  { username: "operator", name: "Rizky Pratama", role: "operator" },
  { username: "supervisor", name: "Sri Handayani", role: "supervisor" },
  { username: "admin", name: "Bambang Setiawan", role: "admin" },
];
