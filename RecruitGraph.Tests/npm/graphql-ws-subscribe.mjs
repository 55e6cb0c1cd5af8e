// Subscribes with npm graphql-ws's client and prints a line of JSON for what comes:
// {"next": …} for each result, {"complete": true} at the end, {"error": …} when it fails.
//
// node graphql-ws-subscribe.mjs <url> <token> <query> [<variables as JSON>]
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';

const [url, token, query, variables] = process.argv.slice(2);
if (!query) {
  console.error('usage: node graphql-ws-subscribe.mjs <url> <token> <query> [<variables as JSON>]');
  process.exit(2);
}

const client = createClient({
  url,
  webSocketImpl: WebSocket,
  connectionParams: token ? { Authorization: `Bearer ${token}` } : {},
  retryAttempts: 0,
});

const say = (line) => console.log(JSON.stringify(line));
client.subscribe(
  { query, variables: variables ? JSON.parse(variables) : undefined },
  {
    next: (result) => say({ next: result }),
    complete: () => say({ complete: true }),
    error: (error) => say({ error: Array.isArray(error) ? error : { code: error.code, reason: error.reason } }),
  },
);
