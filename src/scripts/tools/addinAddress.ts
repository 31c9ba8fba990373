/** Why the add-in cannot be published, said to the person who asked for it. */
export class AddressRefusal extends Error {}

/**
 * Where the add-in will stand: what ADDIN_BASE_URL says, or GitHub Pages of the repository whose workflow runs.
 *
 * @param environment of the process; GITHUB_REPOSITORY in it is `owner/name`
 * @returns the address without a slash at its end
 * @throws AddressRefusal where neither is said
 */
export function addinAddress(environment: Readonly<Record<string, string | undefined>>): string {
  const given = environment["ADDIN_BASE_URL"] ?? "";
  if (given !== "") return given.replace(/\/+$/u, "");
  const [, owner = "", name = ""] = /^([\w-]+)\/([\w.-]+)$/u.exec(environment["GITHUB_REPOSITORY"] ?? "") ?? [];
  if (name === "")
    throw new AddressRefusal("ADDIN_BASE_URL is not set. It says where the add-in will stand: https://…");
  const site = `${owner.toLowerCase()}.github.io`;
  // The repository of an owner that is named like the site stands at its root.
  return name.toLowerCase() === site ? `https://${site}` : `https://${site}/${name}`;
}
