// Parts of names from many Indonesian traditions, for fictitious people only.

export interface Tradition {
  readonly male: readonly string[];
  readonly female: readonly string[];
  /** How a given name grows into a full name. `marga`: family name handed down by the father; `tunggal`: often one word. */
  readonly shape: "tunggal" | "dua_kata" | "marga" | "urutan_lahir";
  /** Second words (dua_kata), family names (marga). */
  readonly more: readonly string[];
  readonly moreFemale?: readonly string[];
  readonly places: readonly string[];
}

function words(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}

export const TRADITIONS = {
  jawa: {
    shape: "tunggal",
    male: words(
      "Suparno Sugeng Slamet Sukarman Sutrisno Paijo Tukimin Wagiman Joko Bambang Agus Eko Dwi Tri Budi Heru Mulyono Suyatno Sarjono Ngadimin Poniman Kasiman Tumijan Djoko Soeparman Soekirno Moelyono Djumadi",
    ),
    female: words(
      "Sumiati Suparti Sri Sulastri Painem Tukinah Wagiyem Ponirah Siti Endang Wahyuni Murtini Ngatiyem Kasinem Rukmini Sutinah Tumirah Poniyem Lestari Sugiarti Soelastri Moerni Djuminah Tjahyani",
    ),
    more: words(
      "Santoso Prasetyo Widodo Nugroho Raharjo Susilo Hartono Purnomo Wibowo Setiawan Utomo Handoko Kuncoro Prayitno",
    ),
    moreFemale: words(
      "Rahayu Lestari Handayani Wulandari Astuti Utami Ningsih Susanti Puspitasari Wahyuningsih Kusumawati",
    ),
    places: words("Klaten Wonogiri Blitar Kediri Purworejo Kebumen Ngawi Pacitan"),
  },
  sunda: {
    shape: "dua_kata",
    male: words(
      "Asep Dadang Ujang Cecep Dede Iwan Yayan Endang Jajang Entis Ade Engkos Tatang Wawan Uus Aceng Tjetjep",
    ),
    female: words(
      "Neneng Euis Cucu Iis Ai Yeni Imas Enung Eti Lilis Ikah Nyai Elis Tati Mimin Oom Onih",
    ),
    more: words(
      "Sutisna Hidayat Suherman Supriatna Gunawan Rukmana Kosasih Sobandi Mulyana Permana Ruhiyat Djunaedi",
    ),
    moreFemale: words(
      "Nurhayati Komalasari Rohaeti Sumarni Kurniasih Rostika Maryati Suryani Juariah Sukaesih",
    ),
    places: words("Garut Sukabumi Cianjur Tasikmalaya Ciamis Sumedang Subang"),
  },
  islam: {
    shape: "dua_kata",
    male: [
      "Muhammad",
      "Muhamad",
      "Moh.",
      "M.",
      "Mochamad",
      "Mohd.",
      "Ahmad",
      "Achmad",
      "Akhmad",
      "Abdul",
      "Abd.",
      "Nur",
      "Saiful",
      "Syamsul",
      "Zainal",
      "Khoirul",
      "Hasan",
      "Umar",
    ],
    female: [
      "Siti",
      "St.",
      "Nur",
      "Umi",
      "Nurul",
      "Fatimah",
      "Khadijah",
      "Aisyah",
      "Zulaikha",
      "Halimah",
      "Ruqayyah",
      "Maryam",
      "Nur'aini",
      "Mas’udah",
    ],
    more: [
      "Rizki",
      "Fauzan",
      "Ma'ruf",
      "Rahman",
      "Aziz",
      "Hakim",
      "Huda",
      "Anwar",
      "Basri",
      "Arifin",
      "Yusuf",
      "Syarifudin",
      "Hidayatullah",
      "Fadli",
      "Djamil",
    ],
    moreFemale: [
      "Aminah",
      "Zahra",
      "Hasanah",
      "Jannah",
      "Khasanah",
      "Maryamah",
      "Fadilah",
      "Rif'ah",
      "Laila",
      "Azizah",
      "Badriyah",
      "Djamilah",
      "Muthmainnah",
    ],
    places: words("Demak Kudus Jombang Pasuruan Banten Cirebon Serang"),
  },
  batak: {
    shape: "marga",
    male: words(
      "Togar Parlindungan Tigor Mangatas Jonggi Saut Binsar Poltak Hotman Marulak Sahat Rinto",
    ),
    female: words(
      "Tiurma Rotua Lamria Duma Rosmaida Herlina Romauli Tiominar Sondang Nurmala Megawati",
    ),
    more: words(
      "Simanjuntak Sihombing Siregar Nasution Hutagalung Panjaitan Sitorus Manurung Ginting Tarigan Lubis Harahap",
    ),
    places: words("Tarutung Balige Sibolga Padangsidimpuan Kabanjahe Pematangsiantar"),
  },
  minang: {
    shape: "dua_kata",
    male: words("Syafrizal Zulkifli Yusrizal Afrizal Nasrul Irwandi Masril Jufri Amrizal Syafri"),
    female: words("Yusnidar Asnimar Rosmiati Syamsinar Elfina Nurbaiti Desmawati Yulinar Gusmiati"),
    more: words("Chaniago Koto Piliang Tanjung Sikumbang Jambak Guci"),
    moreFemale: words("Chaniago Koto Piliang Tanjung Sikumbang Jambak Yanti"),
    places: words("Bukittinggi Pariaman Payakumbuh Solok Batusangkar"),
  },
  bugis: {
    shape: "dua_kata",
    male: [
      "Andi",
      "Baso",
      "Daeng",
      "Muh.",
      "Ambo",
      "La",
      "Syarifuddin",
      "Sudirman",
      "Mappanyukki",
      "Arifuddin",
    ],
    female: [
      "Andi",
      "Besse",
      "Daeng",
      "Indo",
      "I",
      "Hasnah",
      "Hj.",
      "Rosdiana",
      "Nurhaeda",
      "Sitti",
    ],
    more: ["Tenri", "Mappangara", "Rala", "Tutu", "Sila", "Paturusi", "Makkasau", "Baharuddin"],
    moreFemale: ["Tenriawaru", "Rabiah", "Kebo", "Ngai", "Tati", "Hasnawati", "Nurlela"],
    places: words("Watampone Sengkang Sinjai Bulukumba Barru Palopo"),
  },
  bali: {
    shape: "urutan_lahir",
    male: words("Suarta Sudana Artawan Mertayasa Wirawan Suastika Sukarja Darmayasa Parwata"),
    female: words("Suartini Rasmini Sukerti Ayuni Widiani Asih Puspawati Sumiathi Kariasih"),
    more: ["Wayan", "Made", "Nyoman", "Ketut"],
    places: words("Gianyar Tabanan Klungkung Karangasem Bangli Negara"),
  },
  tionghoa: {
    shape: "dua_kata",
    male: words("Hendra Budi Kurniawan Rudy Lim Tan Oei Andreas Johan Liem"),
    female: words("Lanny Mei Linda Susana Lie Yuliana Hwa Inge Fenny"),
    more: words("Wijaya Halim Gunawan Tanudjaja Santosa Kusuma Liong Hartanto Swie"),
    moreFemale: words("Wijaya Halim Tanudjaja Hwa Kusuma Lestari Ing"),
    places: words("Singkawang Semarang Bagansiapiapi Pangkalpinang Lasem"),
  },
  papua: {
    shape: "marga",
    male: words("Yohanis Yulius Markus Petrus Elieser Otniel Benyamin Frans Daud"),
    female: words("Yuliana Mariana Yosina Debora Orpa Selfina Martha Naomi"),
    more: words("Wenda Kogoya Tabuni Rumbiak Yoman Wonda Kambu Mandacan Rumbewas Awom"),
    places: words("Wamena Biak Sentani Manokwari Nabire Merauke"),
  },
  timur: {
    shape: "marga",
    male: words("Yosef Fransiskus Melkianus Agustinus Yakob Stefanus Kornelis Dominggus Thomas"),
    female: words("Maria Yustina Fransiska Adolfina Dorkas Welmince Yohana Magdalena Theresia"),
    more: [
      "Nahak",
      "Tefa",
      "da Silva",
      "Bere",
      "Lakukua",
      "Pattiasina",
      "Latuheru",
      "Manuputty",
      "Na'u",
      "Lalong",
    ],
    places: words("Atambua Ende Maumere Soe Ambon Saparua Ruteng"),
  },
  melayu: {
    shape: "dua_kata",
    male: [
      "Teuku",
      "Tgk.",
      "Muhammad",
      "Ibrahim",
      "Razali",
      "Zulfikar",
      "Bukhari",
      "Raja",
      "Syed",
      "Mahyuddin",
    ],
    female: [
      "Cut",
      "Nurhayati",
      "Salbiah",
      "Rohani",
      "Zainab",
      "Aini",
      "Mariani",
      "Syarifah",
      "Rukiah",
    ],
    more: ["Daud", "Hasballah", "Usman", "Ismail", "bin Abdullah", "bin Hasan", "Puteh", "Yahya"],
    moreFemale: ["binti Abdullah", "binti Usman", "Meutia", "Dewi", "Husna", "Nyak", "Safiah"],
    places: words("Sigli Bireuen Bengkalis Sambas Tanjungpinang Meulaboh"),
  },
  dayak: {
    shape: "dua_kata",
    male: words("Ungking Lawing Ngau Bit Jalung Apui Sumardi Tiwah Ason"),
    female: words("Bungan Lenjau Tipung Dayang Ubung Sulau Kristina Nyangun"),
    more: words("Lejau Bilung Ajang Njuk Usat Ding Imang Jau"),
    places: words("Malinau Putussibau Sintang Sendawar Buntok"),
  },
} as const satisfies Record<string, Tradition>;

/** Children of the last decades carry such names everywhere. */
export const YOUNG = {
  male: words(
    "Rizky Dimas Fajar Aditya Bayu Galih Raka Alif Kevin Rafi Daffa Arga Zidan Naufal Rangga",
  ),
  female: words(
    "Putri Ayu Dinda Nabila Salsabila Intan Anisa Keisha Zahra Aulia Nayla Rania Cantika Bunga Tiara",
  ),
} as const;

export const HAMLETS = words(
  "Krajan Cikole Sukamaju Karanganyar Pasirhuni Sidodadi Cibodas Wanasari Babakan Kaliwungu Pasekan Ngemplak Legok Mekarsari",
);
export const STREETS = words(
  "Melati Merdeka Pahlawan Kenanga Pasar Masjid Balai-Desa Cempaka Mawar Sungai Kebun Stasiun",
);
