/** Why a release cannot be made, said to the person who asked for it. */
export class ReleaseRefusal extends Error {}

/**
 * What the change log says of a version, for the page of its release.
 *
 * @param changelog CHANGELOG.md
 * @param version of package.json, such as `1.2.0`
 * @param tag of the release, such as `v1.2.0`; the version's own where absent
 * @throws ReleaseRefusal where the tag is of another version, or nothing is written of this one
 */
export function releaseNotes(changelog: string, version: string, tag = `v${version}`): string {
  if (tag !== `v${version}`) throw new ReleaseRefusal(`The tag is ${tag}, and package.json says ${version}.`);
  const sections = changelog.split(/^## /mu).slice(1);
  const notes = sections.find((section) => section.startsWith(`[${version}]`) || section.startsWith(`${version} `));
  if (notes === undefined) throw new ReleaseRefusal(`CHANGELOG.md says nothing of ${version}.`);
  return `${notes.slice(notes.indexOf("\n")).trim()}\n`;
}
