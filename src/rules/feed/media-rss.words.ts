import { WordList } from "../../values/words.ts";

/** Roles of a scheme, in lower case; parted by commas, since they hold spaces. */
class Roles {
  readonly #text: string;
  #set: ReadonlySet<string> | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  has(role: string): boolean {
    this.#set ??= new Set(this.#text.split(",").map((name) => name.replace(/\s+/g, " ").trim()));
    return this.#set.has(role.toLowerCase());
  }
}

/** European Broadcasting Union, role codes (Tech 3293 and its list of reference data). */
const ebu = new Roles(`actor, adaptor, anchor person, animal trainer, animator, announcer, armourer, art director,
  artist/performer, assistant camera, assistant chief lighting technician, assistant director, assistant producer,
  assistant visual editor, author, broadcast assistant, broadcast journalist, camera operator, casting,
  causeur, choreographer, clapper loader, commentary or commentator, commissioning broadcaster, composer, computer
  programmer, conductor, consultant, continuity checker, correspondent, costume designer, dancer, dialogue coach,
  director, director of photography, distribution company, draughtsman, dresser, dubber, editor/producer [news], editor,
  editor-in-chief, editor-in-chief [news], ensemble, executive producer, expert, fight director, floor manager, focus
  puller, foley artist, foley editor, foley mixer, graphic assistant, graphic designer, greensman, grip, hairdresser,
  illustrator, interviewed guest, interviewer, key character, key grip, key talents, leadman, librettist, lighting
  director, lighting technician, location manager, lyricist, make up artist, manufacturer, matte artist, music arranger,
  music group, musician, news reader, orchestra, participant, photographer, post producer, producer, production
  assistant, production company, production department, production manager, production secretary, programme production
  researcher, property manager, publishing company, puppeteer, pyrotechnician, reporter, rigger, runner, scenario, scenic
  operative, script supervisor, second assistant camera, second assistant director, second unit director, set designer,
  set dresser, sign language, singer, sound designer, sound mixer, sound recordist, special effects, stunts, subtitles,
  technical director, term, translation, transportation manager, treatment/programme proposal, vision mixer, visual
  editor, visual effects, wardrobe, witness`);

/** Media RSS 1.5.1, media:credit: the schemes it names. */
export const roles: ReadonlyMap<string, Pick<Roles, "has">> = new Map([
  ["urn:ebu", ebu],
  ["urn:yvs", new Roles("uploader, owner")],
]);

/** Media RSS 1.5.1, media:rating: the schemes it names, save for ICRA, which has labels of its own. */
export const ratings: ReadonlyMap<string, WordList> = new Map([
  ["urn:simple", new WordList("adult nonadult")],
  ["urn:mpaa", new WordList("g pg pg-13 r nc-17 nr")],
  ["urn:v-chip", new WordList("tv-y tv-y7 tv-y7-fv tv-g tv-pg tv-14 tv-ma y y7 y7-fv g pg 14 ma")],
]);
