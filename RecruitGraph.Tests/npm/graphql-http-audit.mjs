// Runs npm graphql-http's audit suite against a server and prints a line of JSON for each audit:
// {"id", "name", "status": "ok" | "notice" | "warn" | "error", "reason"}.
//
// node graphql-http-audit.mjs <url>
import { serverAudits } from 'graphql-http';

const [url] = process.argv.slice(2);
if (!url) {
  console.error('usage: node graphql-http-audit.mjs <url>');
  process.exit(2);
}

for (const audit of serverAudits({ url })) {
  let outcome;
  try {
    outcome = await audit.fn();
  } catch (error) {
    // What is no assertion of the suite is fatal there; here it fails the one audit.
    outcome = { id: audit.id, name: audit.name, status: 'error', reason: `${error}: ${error.cause ?? ''}` };
  }

  const { id, name, status, reason } = outcome;
  console.log(JSON.stringify({ id, name, status, reason }));
}
