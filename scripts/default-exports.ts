import type { Rolldown } from "tsdown";

const forwarded = /^export \{default as (\w+)\} from '(node:\w+)'$/m;

/** The bundler loses a default export of Node that a package only passes on; written in two steps it is kept. */
export function keepForwardedDefaults(): Rolldown.Plugin {
  return {
    name: "keep-forwarded-defaults",
    transform: {
      filter: { code: forwarded },
      handler: (code) => ({
        code: code.replace(forwarded, "import forwarded from '$2';\nexport const $1 = forwarded;"),
        map: null,
      }),
    },
  };
}
