// Indonesian texts of the room accounts: the password asked anew.
export const accountsTrust = {
  prove: {
    title: "Tulis kata sandi Anda",
    body: "Langkah ini menyangkut hak orang lain atau data pribadi yang keluar dari kantor. Kata sandi diminta sekali, lalu tidak ditanyakan lagi selama lima menit.",
    label: (name: string) => `Kata sandi ${name}`,
    submit: "Lanjutkan",
  },
};
