// Indonesian texts of the room areas.

export const areas = {
  picker: {
    hint: "Tulis nama desa, boleh disusul nama kecamatan",
    typeMore: "Tulis sedikitnya dua huruf.",
    nothing: "Tidak ada wilayah dengan nama itu.",
    clear: "Kosongkan wilayah",
  },
};
