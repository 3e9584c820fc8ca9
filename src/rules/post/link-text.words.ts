import { WordList } from "../../values/words.ts";

/** What tells nothing of a link's target, in twelve languages, without marks around it; spaces are underscores here. */
export const genericTexts = new WordList(`
  click_here click click_this click_this_link click_me here right_here over_here here_it_is this this_one this_link
  this_page this_article this_post this_site this_website link the_link a_link more more_info more_information
  more_details read_more read_on read_this read_the_rest read_full_article learn_more find_out_more see_more see_here
  view_more show_more tell_me_more check_it_out continue continue_reading keep_reading details website web_page
  hier klicken_sie_hier hier_klicken klick_hier klicke_hier weiter weiterlesen weiter_lesen mehr mehr_lesen
  mehr_erfahren erfahre_mehr erfahren_sie_mehr mehr_infos mehr_informationen mehr_dazu diese_seite dieser_link
  dieser_artikel siehe_hier
  ici cliquez_ici cliquer_ici clique_ici lire_la_suite lire_plus en_savoir_plus savoir_plus plus_d'infos
  plus_d'informations voir_plus la_suite ce_lien cette_page cet_article
  aquí haz_clic_aquí haga_clic_aquí clic_aquí pulsa_aquí pincha_aquí leer_más seguir_leyendo saber_más más_información
  ver_más más este_enlace esta_página este_artículo enlace
  qui clicca_qui cliccare_qui leggi_tutto leggi_di_più continua_a_leggere scopri_di_più maggiori_informazioni
  per_saperne_di_più altro questo_link questa_pagina
  aqui clique_aqui clica_aqui leia_mais ler_mais saiba_mais continue_lendo continuar_lendo mais_informações ver_mais
  mais este_link esta_página este_artigo
  klik_hier lees_meer lees_verder meer_lezen verder_lezen meer_informatie meer_info meer deze_link deze_pagina
  tutaj kliknij_tutaj kliknij tu czytaj_więcej czytaj_dalej więcej więcej_informacji dowiedz_się_więcej ten_link
  ta_strona
  こちら ここ ここをクリック こちらをクリック クリック 続きを読む もっと見る もっと読む 詳細 詳しくはこちら リンク
  点击这里 这里 阅读更多 更多 链接 點擊這裡 這裡 閱讀更多
  здесь тут читать_далее читать_дальше подробнее нажмите_здесь ссылка по_ссылке
  här klicka_här läs_mer läs_vidare
`);
