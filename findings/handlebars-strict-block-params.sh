#!/usr/bin/env bash
# Handlebars 4.7.10, strict mode: a misspelt field of a block parameter prints nothing.
#
# Strict mode is there so that an unknown name throws. It does for a field of the context, of an item (`this.typo`), of the parent
# (`../typo`) and of `@root`. It does not for a field of a block parameter: `{{#each list as |item|}}{{item.typo}}{{/each}}` gives an
# empty text and no error, so that a template which names its items loses the protection it was compiled with. One field deeper the
# error is not Handlebars' own, with line and column, but a TypeError of the engine.
# What follows for a program: check the names of a template by walking its syntax tree, block parameters included.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund handlebars@4.7.10 > /dev/null
cat > try.mjs <<'JS'
import Handlebars from 'handlebars';
const data = { person: { name: '甲' }, list: [{ name: '甲' }] };
for (const template of [
  '{{person.typo}}',
  '{{#each list}}{{this.typo}}{{/each}}',
  '{{#each list}}{{@root.typo}}{{/each}}',
  '{{#each list as |item|}}{{item.typo}}{{/each}}',
  '{{#with person as |one|}}{{one.typo}}{{/with}}',
  '{{#each list as |item|}}{{item.typo.deep}}{{/each}}',
]) {
  let said;
  try {
    said = JSON.stringify(Handlebars.compile(template, { strict: true })(data));
  } catch (error) {
    said = `${error.constructor.name}: ${error.message.split('\n')[0]}`;
  }
  console.log(`${template}  ->  ${said}`);
}
JS
node try.mjs | tee seen.txt
cat > expected.txt <<'TXT'
{{person.typo}}  ->  Error: "typo" not defined in [object Object] - 1:2
{{#each list}}{{this.typo}}{{/each}}  ->  Error: "typo" not defined in [object Object] - 1:16
{{#each list}}{{@root.typo}}{{/each}}  ->  Error: "typo" not defined in [object Object] - 1:16
{{#each list as |item|}}{{item.typo}}{{/each}}  ->  ""
{{#with person as |one|}}{{one.typo}}{{/with}}  ->  ""
{{#each list as |item|}}{{item.typo.deep}}{{/each}}  ->  TypeError: Cannot read properties of undefined (reading 'deep')
TXT
diff expected.txt seen.txt && echo "as recorded"
