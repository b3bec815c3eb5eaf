// Writes the country files of src/CommitLang.Compiler/Libraries from the npm package i18n-iso-countries (MIT).
//   node .ci/countries.mjs <folder of the package> <output folder>
// Codes from the user-assigned ranges (AA, QM-QZ, XA-XZ, ZZ) are left out: ISO 3166-1 gives them to nobody.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [source, target] = process.argv.slice(2);
if (!source || !target) {
  console.error('usage: node .ci/countries.mjs <folder of i18n-iso-countries> <output folder>');
  process.exit(2);
}

const json = (name) => JSON.parse(readFileSync(join(source, name), 'utf8'));
const { version, license } = json('package.json');
const names = json('langs/en.json').countries;
const byOrdinal = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
const userAssigned = /^(AA|Q[M-Z]|X[A-Z]|ZZ)$/;

const identifier = (name) =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/['’]s\b/gu, 's')
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== '')
    .map((word) => word[0].toUpperCase() + word.slice(1))
    .join('');

const countries = json('codes.json')
  .map(([alpha2, alpha3, numeric]) => {
    const name = [names[alpha2]].flat()[0];
    return { alpha2, alpha3, numeric, name, identifier: identifier(name) };
  })
  .filter((country) => !userAssigned.test(country.alpha2));

for (const field of ['alpha2', 'alpha3', 'numeric', 'identifier']) {
  const seen = new Set(countries.map((country) => country[field]));
  if (seen.size !== countries.length) throw new Error(`${field} is not unique`);
}
if (!countries.every((country) => /^[A-Z][A-Za-z0-9]*$/.test(country.identifier) && !/["\t\n\\]/.test(country.name))) {
  throw new Error('a name cannot be written');
}

const origin = `ISO 3166-1 codes and English names from the npm package i18n-iso-countries ${version} (${license}), written by .ci/countries.mjs.`;

const table = countries
  .slice().sort((a, b) => byOrdinal(a.alpha2, b.alpha2))
  .map(({ alpha2, alpha3, numeric, name }) => [alpha2, alpha3, numeric, name].join('\t'));
writeFileSync(join(target, 'iso3166.tsv'), `# ${origin}\n${table.join('\n')}\n`);

const parties = countries
  .slice().sort((a, b) => byOrdinal(a.identifier, b.identifier))
  .map(({ identifier, name, alpha2 }) => `party ${identifier} "${name}" iso ${alpha2}`);
writeFileSync(
  join(target, 'Countries.commit'),
  `// ${origin}\n// A code says which entity is meant and nothing about its status.\nmodule World.Countries\n\n${parties.join('\n')}\n`,
);
