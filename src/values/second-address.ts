/**
 * The address that a template put behind another one: “https://a.example/” of “https://a.examplehttps://a.example/”.
 * Archives have whole addresses in their paths, behind a slash of their own.
 */
export function secondAddress(value: string): string | undefined {
  const [path = ""] = value.split(/[?#]/, 1);
  const at = path.search(/(?<!^)(?<!\w\/)https?:\/\//i);
  return at < 0 ? undefined : value.slice(at);
}
