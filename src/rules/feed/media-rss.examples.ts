import type { Example } from "../../rule.ts";

const item = (inside: string): string =>
  `<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"><channel><item>
  ${inside}
</item></channel></rss>`;
const content = (rest: string): string => `<media:content url="https://a.example/1.mp4" ${rest}/>`;

export const examples: readonly [Example, Example, ...Example[]] = [
  { good: item(`<media:group>${content('isDefault="true"')}${content('expression="sample"')}</media:group>`) },
  {
    good: item(
      '<media:credit role="uploader" scheme="urn:yvs">ann</media:credit><media:rating scheme="urn:mpaa">PG-13</media:rating>',
    ),
  },
  { good: item('<media:rating scheme="urn:icra">r (cz 1 lz 1 nz 1 oz 1 vz 1)</media:rating>') },
  {
    bad: item('⟦<media:content type="video/mp4"/>⟧'),
    says: "The <media:content> has neither a url nor a player. Add its url.",
  },
  {
    bad: item(`⟦<media:group>⟧${content("")}</media:group>`),
    says: "Groups are for several forms of one thing, yet a <media:group> holds a single <media:content> (1 × in this feed). Leave the group out.",
  },
  {
    bad: item(`<media:group>${content('isDefault="true"')}${content('isDefault="⟦true⟧"')}</media:group>`),
    says: "The <media:group> has a default already. Make one <media:content> the default.",
  },
  {
    bad: item('<media:credit role="⟦fan⟧" scheme="urn:yvs">Ann</media:credit>'),
    says: "“fan” is no role of the scheme urn:yvs. Use one of its roles, or name another scheme.",
  },
  {
    bad: item("<media:rating>⟦teen⟧</media:rating>"),
    says: "“teen” is no rating of the scheme urn:simple. Write “adult” or “nonadult”, or name the scheme.",
  },
  {
    bad: item('<media:rating scheme="urn:v-chip">⟦16⟧</media:rating>'),
    says: "“16” is no rating of the scheme urn:v-chip. Use one of its ratings, or name another scheme.",
  },
  {
    bad: item('<media:hash algo="sha-1">⟦dfdec888b72151965a34b4b59031290a⟧</media:hash>'),
    says: "“dfdec888b72151965a34b4b59031290a” is no sha-1 hash, which is 40 hexadecimal digits. Write the hash of the file, or correct its algo.",
  },
  {
    bad: item('<media:restriction relationship="allow" type="country">au ⟦uk⟧</media:restriction>'),
    says: "“uk” is no country code. Use the two letters of ISO 3166-1, with spaces between them.",
  },
  {
    bad: item('<media:restriction relationship="allow" type="uri">https://b.example/ ⟦c.example⟧</media:restriction>'),
    says: "“c.example” is no address. Write whole addresses, with spaces between them.",
  },
  {
    bad: item("⟦<media:group>⟧<media:title>Rye</media:title></media:group>"),
    says: "The <media:group> holds no <media:content>, so there is nothing to choose from. Put the forms of the medium into it.",
  },
  {
    bad: item('<media:restriction relationship="deny">⟦nobody⟧</media:restriction>'),
    says: "“nobody” restricts nothing. Write “all” or “none”, or say by type whether it lists countries or addresses.",
  },
  {
    bad: item('⟦<adult xmlns="http://search.yahoo.com/mrss/">⟧false</adult>'),
    says: "The <adult> has been replaced by <media:rating>. Write “nonadult” as a rating of the scheme urn:simple.",
    fixed: item('<rating scheme="urn:simple" xmlns="http://search.yahoo.com/mrss/">nonadult</rating>'),
  },
  {
    bad: item("⟦<media:adult>⟧true</media:adult>"),
    says: "The <media:adult> has been replaced by <media:rating>. Write “adult” as a rating of the scheme urn:simple.",
    fixed: item('<media:rating scheme="urn:simple">adult</media:rating>'),
  },
];
