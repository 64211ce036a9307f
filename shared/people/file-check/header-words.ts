// Headers that mean a field, in Indonesian and English, as data; compared without case, spaces and signs (field notes 3.2-3.5).
import type { FileField } from "./fields.ts";

export const HEADER_WORDS: Readonly<Record<FileField, string>> = {
  id: "id, rec_id, record_id, id_rekam, no_urut, nomor_urut, no, nomor, kode, id_dtks, iddtks, idbdt, idartbdt, idsemesta, id_semesta, uuid, recid, recordid, person_id, id_penduduk, unique_id, voter_id, voter_reg_num, ncid, identifier, row_id",
  full_name:
    "nama, nama_lengkap, nama_lgkp, nama_penduduk, nama_art, nama_anggota, nama_kepala_keluarga, nama_krt, nama_penerima, nama_kpm, nama_peserta, name, full_name, fullname, person_name, nm, nm_lengkap, nama_pm, nama_warga, duk_nama_lgkp",
  given_name:
    "given_name, givenname, first_name, firstname, forename, fname, fname_c1, fname_c2, vorname, nama_depan, firstnames, forenames, prenom, nombre, voornaam, middle_name, middlename, midl_name, mname, middle_names, nama_tengah, tussenvoegsel",
  surname:
    "surname, last_name, lastname, family_name, lname, lname_c1, lname_c2, nachname, familienname, achternaam, nom, apellido, apellidos, nama_belakang, nama_keluarga, marga",
  nik: "nik, no_nik, nomor_nik, nik_ktp, no_ktp, nomor_ktp, ktp, nomor_induk_kependudukan, noktp, duk_nik, soc_sec_id, ssn, national_id, id_number, nationalid, social_security_number, passport",
  kk: "kk, no_kk, nokk, nkk, nomor_kk, no_kartu_keluarga, nomor_kartu_keluarga, kartu_keluarga, duk_no_kk, household_id, family_id",
  birth_date:
    "tanggal_lahir, tgl_lahir, tgllahir, tgl_lhr, tanggallahir, lahir, dob, date_of_birth, birth_date, birthdate, birthday, duk_tgl_lhr, tanggal_kelahiran, birth_dt, geburtsdatum, geboortedatum, date_naissance, fecha_nacimiento",
  birth_year: "birth_year, year_of_birth, yob, by, tahun_lahir, thn_lahir, birthyear",
  birth_month: "birth_month, month_of_birth, mob, bm, bulan_lahir, bln_lahir, birthmonth",
  birth_day: "birth_day, day_of_birth, bd, hari_lahir, tanggal_hari_lahir",
  age: "umur, usia, age, age_at_year_end, alter, leeftijd",
  birth_place:
    "tempat_lahir, tmp_lahir, tmpt_lahir, tempatlahir, tempat_lhr, birth_place, place_of_birth, birthplace, kota_lahir, geburtsort, geboorteplaats",
  sex: "jenis_kelamin, jenkel, jns_kel, jnskel, kelamin, jk, l_p, lp, sex, gender, sex_code, gender_code, geschlecht, geslacht, jenis_klmin",
  mother_name:
    "ibu, nama_ibu, ibu_kandung, nama_ibu_kandung, nm_ibu, namagadis_ibukandung, nama_gadis_ibu_kandung, nama_lgkp_ibu, duk_nama_lgkp_ibu, mother, mother_name, mothers_name, mother_maiden_name",
  phone:
    "telepon, telp, no_telp, no_telepon, hp, no_hp, nomor_hp, nohp, handphone, wa, no_wa, whatsapp, nomor_wa, phone, phone_number, phone_no, mobile, mobile_phone, telephone, phone_num, full_phone_number, telefon, telefoon",
  address:
    "alamat, alamat_ktp, alamat_lengkap, alamat_rumah, alamat_domisili, jalan, dusun, kampung, lingkungan, address, address_1, address_2, address1, address2, address_line1, address_line2, street, street_number, street_name, street_address, house_number, addr, street_no, res_street_address, residential_address, strasse, hausnummer, straat, huisnummer",
  rt: "rt, no_rt, nomor_rt, duk_no_rt",
  rw: "rw, no_rw, nomor_rw, duk_no_rw",
  village:
    "desa, kelurahan, desa_kelurahan, kelurahan_desa, desa_kel, kel_desa, nama_desa, nama_kelurahan, nm_kel, nm_desa, nagari, gampong, village, suburb, city, town, locality, res_city, res_city_desc, ort, wohnort, woonplaats, plaats, ville, ciudad, kddesa",
  postcode:
    "kode_pos, kodepos, postcode, post_code, postal_code, zip, zipcode, zip_code, plz, zip_cd, res_zip, postleitzahl, code_postal, codigo_postal",
};
