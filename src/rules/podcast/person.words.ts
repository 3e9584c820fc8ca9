/** Groups and roles of the Podcast Taxonomy (podcasttaxonomy.com), as the podcast namespace lists them. */
const taxonomy = `
Creative Direction: Director, Assistant Director, Executive Producer, Senior Producer, Producer, Associate Producer, Development Producer, Creative Director
Cast: Host, Co-Host, Guest Host, Guest, Voice Actor, Narrator, Announcer, Reporter
Writing: Author, Editorial Director, Co-Writer, Writer, Songwriter, Guest Writer, Story Editor, Managing Editor, Script Editor, Script Coordinator, Researcher, Editor, Fact Checker, Translator, Translater, Transcriber, Logger
Audio Production: Studio Coordinator, Technical Director, Technical Manager, Audio Engineer, Remote Recording Engineer, Post Production Engineer
Audio Post-Production: Audio Editor, Sound Designer, Foley Artist, Composer, Theme Music, Music Production, Music Contributor
Administration: Production Coordinator, Booking Coordinator, Production Assistant, Content Manager, Marketing Manager, Sales Representative, Sales Manager
Visuals: Graphic Designer, Cover Art Designer
Community: Social Media Manager
Misc.: Consultant, Intern
Video Production: Camera Operator, Lighting Designer, Camera Grip, Assistant Camera
Video Post-Production: Editor, Assistant Editor`;

let lists: { readonly role: readonly string[]; readonly group: readonly string[] } | undefined;

/** In lower case: their letter case does not matter. Made on first use. */
export function podcastTaxonomy(): NonNullable<typeof lists> {
  if (lists) return lists;
  const lines = taxonomy.trim().toLowerCase().split("\n");
  const parts = lines.map((line) => line.split(": "));
  const role = parts.flatMap(([, roles = ""]) => roles.split(", "));
  // Feeds leave the full stop out.
  const group = [...parts.map(([name = ""]) => name), "misc"];
  lists = { role, group };
  return lists;
}
