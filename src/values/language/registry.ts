import { isCountryCode } from "../countries.ts";
import { WordList, WordPairs } from "../words.ts";
import { isThreeLetterCode } from "./codes.ts";

/** IANA’s language subtag registry, of 2025-08-25: RFC 5646, section 3. */
const twoLetters = new WordList(`
  aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el
  en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik in io is it
  iu iw ja ji jv jw ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mo
  mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh
  si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh
  yi yo za zh zu
`);

/** Script subtags: ISO 15924. */
const scripts = new WordList(`
  Adlm Afak Aghb Ahom Arab Aran Armi Armn Avst Bali Bamu Bass Batk Beng Berf Bhks Blis Bopo Brah Brai Bugi Buhd
  Cakm Cans Cari Cham Cher Chis Chrs Cirt Copt Cpmn Cprt Cyrl Cyrs Deva Diak Dogr Dsrt Dupl Egyd Egyh Egyp Elba
  Elym Ethi Gara Geok Geor Glag Gong Gonm Goth Gran Grek Gujr Gukh Guru Hanb Hang Hani Hano Hans Hant Hatr Hebr
  Hira Hluw Hmng Hmnp Hntl Hrkt Hung Inds Ital Jamo Java Jpan Jurc Kali Kana Kawi Khar Khmr Khoj Kitl Kits Knda
  Kore Kpel Krai Kthi Lana Laoo Latf Latg Latn Leke Lepc Limb Lina Linb Lisu Loma Lyci Lydi Mahj Maka Mand Mani
  Marc Maya Medf Mend Merc Mero Mlym Modi Mong Moon Mroo Mtei Mult Mymr Nagm Nand Narb Nbat Newa Nkdb Nkgb Nkoo
  Nshu Ogam Olck Onao Orkh Orya Osge Osma Ougr Palm Pauc Pcun Pelm Perm Phag Phli Phlp Phlv Phnx Piqd Plrd Prti
  Psin Ranj Rjng Rohg Roro Runr Samr Sara Sarb Saur Seal Sgnw Shaw Shrd Shui Sidd Sidt Sind Sinh Sogd Sogo Sora
  Soyo Sund Sunu Sylo Syrc Syre Syrj Syrn Tagb Takr Tale Talu Taml Tang Tavt Tayo Telu Teng Tfng Tglg Thaa Thai
  Tibt Tirh Tnsa Todr Tols Toto Tutg Ugar Vaii Visp Vith Wara Wcho Wole Xpeo Xsux Yezi Yiii Zanb Zinh Zmth Zsye
  Zsym Zxxx Zyyy Zzzz
`);

/** Regions of UN M.49, and those of two letters that are no country in ISO 3166-1 today. */
const regions = new WordList(`
  AA AC AN BU CP CQ CS DD DG EA EU EZ FX IC NT SU TA TP UN YD YU ZR ZZ 001 002 003 005 009 011 013 014 015 017 018
  019 021 029 030 034 035 039 053 054 057 061 142 143 145 150 151 154 155 202 419
`);

const variants = new WordList(`
  1606nict 1694acad 1901 1959acad 1994 1996 abl1943 akhmimic akuapem alalc97 aluku anpezo ao1990 aranes arevela
  arevmda arkaika asante auvern baku1926 balanka barla basiceng bauddha bciav bcizbl biscayan biske blasl bohairic
  bohoric boont bornholm cisaup colb1945 cornu creiss dajnko ekavsk emodeng fascia fayyumic fodom fonipa fonkirsh
  fonnapa fonupa fonxsamp gallo gascon gherd grclass grital grmistr hanoi hepburn heploc hognorsk hsistemo huett
  ijekavsk itihasa ivanchov jauer jyutping kkcor kleinsch kociewie kscor laukika leidentr lemosin lengadoc lipaw
  ltg1929 ltg2007 luna1918 lycopol mdcegyp mdctrans mesokem metelko monoton ndyuka nedis newfound nicard njiva
  nulik osojs oxendict pahawh2 pahawh3 pahawh4 pamaka peano pehoeji petr1708 pinyin polyton provenc puter rigik
  rozaj rumgr sahidic saigon scotland scouse simple solba sotav spanglis surmiran sursilv sutsilv synnejyl tailo
  tarask tongyong tunumiit uccor ucrcor ulster unifon vaidika valbadia valencia vallader vecdruka viennese
  vivaraup wadegile xsistemo
`);

/** What is superseded, and by what: languages, and regions in capitals. */
const superseded = new WordPairs(`
  in=id iw=he ji=yi jw=jv mo=ro aam=aas adp=dz ajp=apc ajt=aeb asd=snz aue=ktz ayx=nun bgm=bcg bic=bir bjd=drl
  blg=iba ccq=rki cjr=mom cka=cmr cmk=xch coy=pij cqu=quh dek=sqm dit=dif drh=khk drr=kzk drw=prs gav=dev gfx=vaj
  ggn=gvr gli=kzk gti=nyc guv=duz hrr=jal ibi=opa ilw=gal jeg=oyb kgc=tdf kgh=kml kgm=plu koj=kwv krm=bmf ktr=dtp
  kvs=gdj kwq=yam kxe=tvd kxl=kru kzj=dtp kzt=dtp lak=ksp lii=raq llo=ngt lmm=rmx meg=cir mst=mry mwj=vaj myd=aog
  myt=mry nad=xny ncp=kdz nns=nbr nnx=ngv nom=cbr nte=eko nts=pij nxu=bpp oun=vaj pat=kxr pcr=adx pmc=huw pmk=crr
  pmu=phr ppa=bfy ppr=lcq prp=gu pry=prt puz=pub sca=hle skk=oyb smd=kmb snb=iba szd=umi tdu=dtp thc=tpo thw=ola
  thx=oyb tie=ras tkk=twm tlw=weo tmk=tdg tmp=tyj tne=kak tnf=prs tpw=tpn tsf=taj uok=ema xba=cax xia=acn xkh=waw
  xrq=dmw xss=zko ybd=rki yma=lrr ymt=mtm yos=zom yuu=yug zir=scv zkb=kjh BU=MM DD=DE FX=FR TP=TL YD=YE ZR=CD
`);

/** Tags of RFC 3066 that no grammar covers, and what is said instead; nothing behind the sign where there is no other. */
const grandfathered = new WordPairs(`
  art-lojban=jbo cel-gaulish= en-gb-oed=en-GB-oxendict i-ami=ami i-bnn=bnn i-default= i-enochian= i-hak=hak
  i-klingon=tlh i-lux=lb i-mingo= i-navajo=nv i-pwn=pwn i-tao=tao i-tay=tay i-tsu=tsu no-bok=nb no-nyn=nn
  sgn-be-fr=sfb sgn-be-nl=vgt sgn-ch-de=sgg zh-guoyu=cmn zh-hakka=hak zh-min= zh-min-nan=nan zh-xiang=hsn
`);

export function isLanguage(code: string): boolean {
  if (code.length === 2) return twoLetters.has(code);
  return code.length === 3 && (/^q[a-t]/.test(code) || isThreeLetterCode(code));
}

export function isScript(code: string): boolean {
  return scripts.has(code) || /^Qa(?:a[a-z]|b[a-x])$/.test(code);
}

export function isRegion(code: string): boolean {
  return regions.has(code) || isCountryCode(code) || /^(?:Q[M-Z]|X[A-Z])$/.test(code);
}

export function isVariant(code: string): boolean {
  return variants.has(code);
}

/** What the registry says instead of a language in small letters or a region in capitals. */
export function preferred(code: string): string | undefined {
  return superseded.get(code);
}

/** The tag in place of a grandfathered one, in small letters; undefined when it is not grandfathered. */
export function grandfatheredFor(tag: string): string | undefined {
  return grandfathered.get(tag);
}
