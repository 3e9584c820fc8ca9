import { WordPairs } from "./words.ts";

/**
 * Names of months and their usual short forms, as they stand in a date, in lower case: English, German, French, Spanish,
 * Italian, Portuguese, Catalan, Dutch, Swedish, Danish, Norwegian, Finnish, Polish, Czech, Hungarian, Romanian, Turkish,
 * Indonesian, Russian, Ukrainian and Greek. Left out is what means two months: “listopada” is November in Polish and
 * October in Croatian.
 */
const names = new WordPairs(`
  january=1 february=2 march=3 april=4 may=5 june=6 july=7 august=8 september=9 october=10 november=11 december=12
  jan=1 feb=2 febr=2 mar=3 apr=4 jun=6 jul=7 aug=8 sep=9 sept=9 oct=10 nov=11 dec=12
  januar=1 jänner=1 februar=2 feber=2 märz=3 mrz=3 mär=3 mai=5 juni=6 juli=7 oktober=10 okt=10 dezember=12 dez=12
  janvier=1 janv=1 février=2 fevrier=2 févr=2 fév=2 mars=3 avril=4 avr=4 juin=6 juillet=7 juil=7 août=8 aout=8
  septembre=9 octobre=10 novembre=11 décembre=12 decembre=12 déc=12
  enero=1 ene=1 febrero=2 marzo=3 abril=4 abr=4 mayo=5 junio=6 julio=7 agosto=8 ago=8 septiembre=9 setiembre=9 octubre=10
  noviembre=11 diciembre=12 dic=12
  gennaio=1 gen=1 febbraio=2 aprile=4 maggio=5 mag=5 giugno=6 giu=6 luglio=7 lug=7 settembre=9 ottobre=10 ott=10 dicembre=12
  janeiro=1 fevereiro=2 fev=2 março=3 marco=3 maio=5 junho=6 julho=7 setembro=9 set=9 outubro=10 out=10 novembro=11 dezembro=12
  gener=1 febrer=2 març=3 maig=5 juny=6 juliol=7 agost=8 setembre=9 desembre=12
  januari=1 februari=2 maart=3 mrt=3 mei=5 augustus=8 augusti=8 maj=5 marts=3 desember=12 des=12
  tammikuuta=1 helmikuuta=2 maaliskuuta=3 huhtikuuta=4 toukokuuta=5 kesäkuuta=6 heinäkuuta=7 elokuuta=8 syyskuuta=9
  lokakuuta=10 marraskuuta=11 joulukuuta=12
  stycznia=1 lutego=2 marca=3 kwietnia=4 maja=5 czerwca=6 lipca=7 sierpnia=8 września=9 października=10 grudnia=12
  ledna=1 února=2 března=3 dubna=4 května=5 června=6 července=7 srpna=8 září=9 října=10 listopadu=11 prosince=12
  január=1 február=2 március=3 április=4 május=5 június=6 július=7 augusztus=8 szeptember=9 október=10
  ianuarie=1 februarie=2 martie=3 aprilie=4 iunie=6 iulie=7 septembrie=9 octombrie=10 noiembrie=11 decembrie=12
  ocak=1 şubat=2 mart=3 nisan=4 mayıs=5 haziran=6 temmuz=7 ağustos=8 eylül=9 ekim=10 kasım=11 aralık=12
  maret=3 agustus=8
  января=1 февраля=2 марта=3 апреля=4 мая=5 июня=6 июля=7 августа=8 сентября=9 октября=10 ноября=11 декабря=12
  янв=1 фев=2 мар=3 апр=4 июн=6 июл=7 авг=8 сен=9 сент=9 окт=10 ноя=11 нояб=11 дек=12
  січня=1 лютого=2 березня=3 квітня=4 травня=5 червня=6 липня=7 серпня=8 вересня=9 жовтня=10 листопада=11 грудня=12
  ιανουαρίου=1 φεβρουαρίου=2 μαρτίου=3 απριλίου=4 μαΐου=5 ιουνίου=6 ιουλίου=7 αυγούστου=8 σεπτεμβρίου=9 οκτωβρίου=10
  νοεμβρίου=11 δεκεμβρίου=12
`);

/** 1 to 12; undefined for any other word. */
export function monthNamed(word: string): number | undefined {
  const month = names.get(word.normalize("NFC").toLowerCase());
  return month === undefined ? undefined : Number(month);
}
