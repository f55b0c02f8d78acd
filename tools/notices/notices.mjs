// Writes THIRD-PARTY-NOTICES.txt: what the published app carries of others, from the lock files, with licence and copyright.
// Ends 1 where a package has a licence that is not among those a government may use freely.
// Usage: node notices.mjs NUGET_FOLDER OUTPUT
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const [nugetFolder, output] = process.argv.slice(2);
const allowed = new Set(['MIT', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'ISC', 'MS-PL', 'OFL-1.1']);

// What these packages say in a file or by an address instead of an expression, read by a person.
const read = {
  'Apache.Arrow': 'Apache-2.0',
  'System.Security.Cryptography.ProtectedData': 'MIT',
};

// The fonts that come from Debian's texlive-lang-chinese have no lock file.
const fandol = {
  name: 'FandolFang, FandolKai', version: 'texlive-lang-chinese', licence: 'GPL-3.0 with font exception',
  copyright: 'Copyright (c) Clerk Ma, Jie Su', address: 'https://ctan.org/pkg/fandol',
};

const json = path => JSON.parse(readFileSync(join(root, path), 'utf8'));

function nugetPackages(lock) {
  const packages = Object.values(json(lock).dependencies).flatMap(Object.entries).filter(([, entry]) => entry.type !== 'Project');
  return [...new Map(packages.map(([name, entry]) => [name, nugetPackage(name, entry.resolved)])).values()];
}

function nugetPackage(name, version) {
  const id = name.toLowerCase();
  const nuspec = readFileSync(join(nugetFolder, id, version, `${id}.nuspec`), 'utf8');
  const element = tag => new RegExp(`<${tag}[^>]*>([^<]*)<`).exec(nuspec)?.[1].trim() ?? '';
  const expression = /<license type="expression">([^<]*)</.exec(nuspec)?.[1];
  return { name, version, licence: expression ?? read[name] ?? 'unknown', copyright: element('copyright') || element('authors'), address: element('projectUrl') };
}

function npmPackages(folder) {
  return Object.entries(json(`${folder}/package-lock.json`).packages)
    .filter(([path, entry]) => path !== '' && !entry.dev && existsSync(join(root, folder, path, 'package.json')))
    .map(([path, entry]) => {
      const own = json(`${folder}/${path}/package.json`);
      const author = typeof own.author === 'string' ? own.author : own.author?.name;
      return { name: path.slice('node_modules/'.length), version: entry.version, licence: licenceOf(own.license), copyright: author ?? '', address: own.homepage ?? '' };
    });
}

// The font packages say the licence of their wrapper and of the font: the font is what is shipped.
const licenceOf = words => /OFL/.test(words) ? 'OFL-1.1' : words;

const isAllowed = licence => licence.replace(/[()]/g, '').split(/ (?:OR|AND) /).some(one => allowed.has(one.trim()));

const packages = [
  ...nugetPackages('src/LuohuFunctions/packages.lock.json'),
  ...['src/Luohu.Web', 'tools/docs', 'tools/fonts'].flatMap(npmPackages),
].sort((a, b) => a.name.localeCompare(b.name, 'en'));

const refused = packages.filter(one => !isAllowed(one.licence));
for (const one of refused) console.error(`notices: ${one.name} ${one.version} has the licence '${one.licence}'`);
if (refused.length > 0) process.exit(1);

const lines = [...packages, fandol].flatMap(({ name, version, licence, copyright, address }) =>
  [`${name} ${version}`, `  ${licence}`, ...[copyright, address].filter(Boolean).map(words => `  ${words}`), '']);
writeFileSync(output, ['This product carries the following works of others, each under its own licence.', '', ...lines].join('\n'));
