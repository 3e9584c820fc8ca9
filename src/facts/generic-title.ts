import type { Post } from "../model/post.ts";
import { WordList } from "../values/words.ts";
import { isHome, isHomeInLanguage } from "./home.ts";
import { titleOf, withoutSiteName } from "./title.ts";

/** What a title says that says nothing of its page: what stands on any page, or only the name of the site. */
export type GenericTitle = "generic" | "siteName";

/** Whether the title of a page is one that says nothing of it. */
export function genericTitle(post: Post): GenericTitle | undefined {
  const title = titleOf(post)?.value ?? "";
  if (title.trim() === "") return undefined;
  const own = withoutSiteName(title, post);
  if (isGeneric(own) || isGeneric(title)) return "generic";
  // The home page is called as the site, and lists are by many themes.
  return own === "" && post.kind !== "listing" && !isHome(post) && !isHomeInLanguage(post) ? "siteName" : undefined;
}

function isGeneric(title: string): boolean {
  return genericTitles.has(title.trim().toLowerCase().replace(/\s+/g, "+"));
}

/** Titles that say nothing of a page, lower case, a plus sign for a space: of editors, frameworks and themes, in nine languages. */
const genericTitles = new WordList(`
  home homepage home+page index main start startpage start+page front+page welcome untitled untitled+document
  untitled+page untitled+post new+page new+post my+blog my+site my+website blog+post page
  page+title document title site+title title+goes+here your+title+here insert+title+here no+title default default+title
  default+page example example+title test test+page placeholder todo
  react+app vite+app vite+++react vite+++react+++ts vite+++vue create+next+app next.js+app nuxt+app
  sveltekit+app svelte+app angular+app gatsby+default+starter astro astro+starter docusaurus+site new+site
  my+new+hugo+site your+awesome+title just+another+wordpress+site
  startseite willkommen ohne+titel unbenannt unbenanntes+dokument
  accueil page+d’accueil page+d'accueil bienvenue sans+titre
  inicio página+de+inicio bienvenidos sin+título página+principal
  início página+inicial bem-vindo sem+título
  pagina+iniziale benvenuti senza+titolo documento+senza+titolo
  startpagina welkom zonder+titel naamloos
  główna strona+główna bez+tytułu
  главная главная+страница без+названия без+имени
  首页 主页 无标题 ホーム トップページ 無題 無題ドキュメント
`);
