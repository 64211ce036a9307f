// Fictitious Indonesian names, second list: held apart for the last judgement. Nothing may be tuned with these.
import type { NameList } from "./names-one.ts";
import { words } from "./words.ts";

export const NAMES_TWO: NameList = {
  male: words(
    "Mohamad Abdullah Akhmad Ponimin Sutarno Wagino Rusdi Sofyan Hamdani Tugiman Sarwono Kliwon Mardi Purwanto Suyono Heri Dwi Tri Andri Ferry Hendrik Markus Benediktus Yohanes Lamhot Sahala Bonar Rachmat Moelyadi Djoemali Tjahjono Soebagyo Achmadi Baharudin Mustafa Salim Nasir Junaedi Komar Sobari Ateng Nandang Yana Cucun Enjang Ujang Asep Dadan Endin Aep Kosim Sanusi Marsudi Giyanto Katiman Sadikin Rasiman Tasrip Karyadi Umar Ilyas Sulaiman Arifuddin Kamaruddin Syahrul Anwaruddin Zulfahmi Hafiz Rafli Taufik Wildan Putra Nyoman Kadek Putu Ngurah",
  ),
  female: words(
    "Sitti Noer Tri Sumarni Mursiti Painah Tukiyem Ngadinah Sukinah Rokayah Aisyah Maimunah Hadijah Saidah Nafisah Habibah Wasiah Komariah Entin Iroh Onah Cicih Imas Iis Eulis Nining Lastri Tumini Wakinah Rusmini Poniyah Darsih Tarsih Casminah Wartini Kusniah Dede Mimin Popon Elis Tatik Nunung Yuyun Herlina Novita Desi Lusi Maya Rita Sulis Erna Yohana Kristina Theresia Rosalina Nyoman Wayan Ni Sagung Murni Djamilah Soeminah Tjutju Chotimah Rohimah Hindun",
  ),
  second: words(
    "Hidayatullah Suprapto Wicaksono Nurdin Adiputra Siswanto Budiman Sasongko Kartono Herlambang Sulistyo Darmawan Suwandi Mahendra Ardiansyah Alamsyah Rosadi Supardi Subarkah Khoirudin Mubarok Fathoni Ghazali Syafii Rozak Salam Samad Rasyid Jabar Malik Qodir Muin",
  ),
  secondFemale: words(
    "Nurhasanah Widyastuti Mulyani Sofiah Istiqomah Rosidah Susanti Pertiwi Damayanti Kusumaningrum Mahmudah Zakiyah Sa'diyah Qomariah Chasanah Fauziah Yulianti Hartati Sugiarti Wardani Marlina Safitri Utami Ningrum Rochmah",
  ),
  marga: words(
    "Manullang Hutapea Sianturi Silalahi Gultom Pane Batubara Tambunan Nababan Sembiring",
  ),
  young: words(
    "Alvaro Bintang Cahya Danish Elang Fathan Gibran Hafidz Irsyad Kenzie Lutfi Malik Naufal Ozan Pandu Rafa Syahdan Tristan Wira Yusril Zafran",
  ),
  youngFemale: words(
    "Adiba Bilqis Cinta Devina Eliza Fiona Gita Humaira Inara Jasmine Khansa Lintang Maura Naura Olivia Qonita Raisa Syifa Tiara Ulya Wanda Yasmin",
  ),
  twins: [
    ["Hasanudin", "Husainudin"],
    ["Rafi", "Rafa"],
    ["Nakula", "Sadewa"],
    ["Danu", "Dani"],
    ["Tika", "Tiko"],
    ["Sari", "Sri"],
    ["Fitri", "Fitra"],
    ["Ihsan", "Ikhsan"],
    ["Laila", "Lailatul"],
    ["Zahra", "Zahwa"],
  ],
  places: words(
    "Semarang Kendal Demak Kudus Jepara Pati Rembang Blora Grobogan Sragen Boyolali Klaten Wonogiri Magelang Temanggung Salatiga Kediri Blitar Madiun Ngawi",
  ),
  villages: [
    "Sidorejo",
    "Karanganyar",
    "Ngemplak",
    "Purwosari",
    "Wonosari",
    "Bulusari",
    "Tegalrejo",
    "Sumberagung",
  ],
  hamlets: words(
    "Krajan Ngaglik Sawahan Kauman Pandean Gedongan Jetis Kebonan Ngasem Ploso Talun Dukuhan",
  ),
  streets: words(
    "Diponegoro Sudirman Kartini Gatotkaca Anggrek Flamboyan Dahlia Stasiun Balaidesa Pemuda Mangga Rambutan",
  ),
};
