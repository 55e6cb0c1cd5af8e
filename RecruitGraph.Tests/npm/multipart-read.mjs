// Posts a request and reads the answer with npm meros, which many clients of GraphQL read parts with. Prints a line of JSON for
// what comes: {"part": …} for each part, {"answer": …} where the response is none of parts, {"complete": true} at the end.
//
// node multipart-read.mjs <url> <accept> <body>
import { meros } from 'meros/browser';

const [url, accept, body] = process.argv.slice(2);
if (!body) {
  console.error('usage: node multipart-read.mjs <url> <accept> <body>');
  process.exit(2);
}

const say = (line) => console.log(JSON.stringify(line));
const response = await fetch(url, { method: 'POST', headers: { accept, 'content-type': 'application/json' }, body });
const parts = await meros(response);
if (parts instanceof Response) {
  say({ answer: await parts.json() });
} else {
  for await (const part of parts) {
    if (!part.json) {
      throw new Error(`a part is no JSON: ${part.body}`);
    }

    say({ part: part.body });
  }
}

say({ complete: true });
