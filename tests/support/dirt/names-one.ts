// Fictitious Indonesian names, first list; the rates of mistakes may be looked at with these. Common ones first.
import { words } from "./words.ts";

export interface NameList {
  /** Words that stand alone or first. */
  readonly male: readonly string[];
  readonly female: readonly string[];
  readonly second: readonly string[];
  readonly secondFemale: readonly string[];
  readonly marga: readonly string[];
  readonly young: readonly string[];
  readonly youngFemale: readonly string[];
  readonly twins: readonly (readonly [string, string])[];
  readonly places: readonly string[];
  readonly villages: readonly string[];
  readonly hamlets: readonly string[];
  readonly streets: readonly string[];
}

export const NAMES_ONE: NameList = {
  male: words(
    "Muhammad Ahmad Abdul Slamet Suparman Sutrisno Sugianto Agus Budi Joko Supriyadi Sunarto Mulyadi Hasan Iwan Dedi Rudi Hendra Eko Bambang Suharto Wahyu Yanto Sukardi Ismail Usman Syamsuddin Ramli Jumadi Karsono Darto Warsito Parjo Tarmin Kasno Rohman Saepul Jaenal Cahyono Marzuki Burhan Rusli Yusuf Idris Harun Zainudin Mansur Sarip Amin Basuki Tjipto Djunaidi Soetrisno Sjamsul Bachtiar Chaerul Faisal Firman Gunawan Haris Irfan Jamal Kurnia Lukman Maman Nanang Oman Parman Qomar Rahmat Samsul Tono Udin Wawan Yadi Zaenal Paulus Yosep Simon Daniel Hotma Maruli Pardomuan Ketut Wayan Made Gede Komang",
  ),
  female: words(
    "Siti Sri Nur Dewi Sumiyati Suryati Kartini Aminah Fatimah Sulastri Suharti Rohmah Maryati Yuli Rina Lina Ani Wati Tuti Yanti Ratna Indah Endang Sutini Ngatinah Warsini Karsiyem Jumiati Musrifah Umi Khotijah Zubaedah Rukiyah Salamah Halimatus Mariam Rohana Asmah Djumirah Soekarti Tjitjih Chadijah Eni Fitri Gina Hesti Ika Juju Kokom Lilik Mimi Nani Oneng Parti Rosita Saodah Titin Uum Wiwik Yayah Zahrotul Martha Agnes Debora Luh Kadek Putu",
  ),
  second: words(
    "Hidayat Rahman Setiawan Saputra Santoso Wijaya Kurniawan Firmansyah Nugraha Maulana Hakim Fauzi Arifin Susanto Permadi Prasetya Wibawa Mulyono Suhendar Ridwan Ramdani Syahputra Mustofa Iskandar Ibrahim Anwar Basuni Pratama Haryanto Sudrajat Kusnadi Suryana Effendi Rizal Zulkarnain Latif Ghofur Wahid Aziz Hamid Manaf Karim",
  ),
  secondFemale: words(
    "Nurjanah Rahmawati Lestari Wulandari Aisyah Handayani Hasanah Maesaroh Rahayu Fitriani Kurniasari Agustina Oktaviani Susilowati Mardiyah Puspita Anggraini Romlah Jubaedah Munawaroh Solihah Kusmiati Purwanti Setyowati Khasanah Badriah Hayati Aini Laela",
  ),
  marga: words("Siregar Nasution Harahap Simbolon Situmorang Sinaga Purba Pohan Daulay Rangkuti"),
  young: words(
    "Rizky Aditya Dimas Fajar Bagas Reza Alfian Ilham Yoga Raihan Farhan Galang Arya Bima Dafa Habib Ibnu Kevin Nabil Rasya Satria Tegar Vino Zaki",
  ),
  youngFemale: words(
    "Putri Ayu Nabila Salsa Intan Bunga Citra Dinda Elsa Febi Ghina Hana Jihan Kirana Laras Mutiara Nadia Rara Silvia Tasya Vania Zahira",
  ),
  twins: [
    ["Hasan", "Husen"],
    ["Rizki", "Rizka"],
    ["Rama", "Shinta"],
    ["Aldi", "Aldo"],
    ["Fajar", "Fajri"],
    ["Dina", "Dini"],
    ["Rina", "Rini"],
    ["Bayu", "Banyu"],
    ["Alif", "Alifa"],
    ["Yoga", "Yogi"],
    ["Nayla", "Naila"],
  ],
  places: words(
    "Bandung Garut Cianjur Sukabumi Sumedang Tasikmalaya Ciamis Kuningan Majalengka Subang Purwakarta Karawang Bekasi Bogor Cirebon Indramayu Brebes Tegal Kebumen",
  ),
  villages: [
    "Sukamaju",
    "Cikole",
    "Mekarsari",
    "Pasirjaya",
    "Cibodas",
    "Karangsari",
    "Wanajaya",
    "Margaluyu",
  ],
  hamlets: words(
    "Babakan Cikadu Legok Pasirhuni Cisitu Sindangsari Neglasari Kubang Ciburial Rancabali Sukasari Cipicung",
  ),
  streets: words(
    "Melati Mawar Merdeka Pahlawan Kenanga Cempaka Masjid Pasar Sekolah Kaum Pramuka Veteran",
  ),
};
