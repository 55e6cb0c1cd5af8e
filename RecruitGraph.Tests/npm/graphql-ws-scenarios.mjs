// Plays scenarios of npm graphql-ws's client against the test server's schema and prints a line of JSON for each:
// {"name", "status": "ok" | "error", "reason"}.
// The server must ping every 20 milliseconds and drop clients that do not answer for 3 seconds.
//
// node graphql-ws-scenarios.mjs <url>
import assert from 'node:assert/strict';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';

const [url] = process.argv.slice(2);
if (!url) {
  console.error('usage: node graphql-ws-scenarios.mjs <url>');
  process.exit(2);
}

const scenarios = {
  async 'a query answers and completes'() {
    const results = await collect(open(), { query: '{ hello(name: "Ада") }' });
    assert.deepEqual(results, [{ data: { hello: 'Hello, Ада!' } }]);
  },

  async 'a query takes variables and an operation name'() {
    const results = await collect(open(), {
      query: 'query A { hello } query B($name: String) { hello(name: $name) }',
      operationName: 'B',
      variables: { name: '王 "小" 明 🏃' },
    });
    assert.deepEqual(results, [{ data: { hello: 'Hello, 王 "小" 明 🏃!' } }]);
  },

  async 'a mutation runs'() {
    const client = open();
    const [first] = await collect(client, { query: 'mutation { increment }' });
    const [second] = await collect(client, { query: 'mutation { increment }' });
    assert.equal(second.data.increment, first.data.increment + 1);
  },

  async 'a subscription gives its events in order and completes'() {
    const results = await collect(open(), { query: 'subscription { count(to: 50) }' });
    assert.deepEqual(results.map((result) => result.data.count), Array.from({ length: 50 }, (_, i) => i + 1));
  },

  async 'several operations share a connection'() {
    const client = open();
    const [counts, [hello], more] = await Promise.all([
      collect(client, { query: 'subscription { count(to: 20) }' }),
      collect(client, { query: '{ hello }' }),
      collect(client, { query: 'subscription { count(to: 10) }' }),
    ]);
    assert.deepEqual([counts.length, hello.data.hello, more.length], [20, 'Hello, world!', 10]);
  },

  async 'the client can leave a subscription'() {
    const client = open();
    const events = client.iterate({ query: 'subscription { count(to: 1000000) }' });
    const first = await events.next();
    assert.deepEqual(first.value, { data: { count: 1 } });
    await events.return();
    const [after] = await collect(client, { query: '{ hello }' });
    assert.deepEqual(after, { data: { hello: 'Hello, world!' } });
  },

  async 'an invalid document ends with errors'() {
    const errors = await collect(open(), { query: '{ nothing }' }).catch((error) => error);
    assert.ok(Array.isArray(errors), `not a list of errors: ${errors}`);
    assert.equal(errors[0].extensions.code, 'GRAPHQL_VALIDATION_FAILED');
  },

  async 'a document that does not parse ends with errors'() {
    const errors = await collect(open(), { query: '{' }).catch((error) => error);
    assert.ok(Array.isArray(errors), `not a list of errors: ${errors}`);
    assert.equal(errors[0].extensions.code, 'GRAPHQL_PARSE_FAILED');
  },

  async 'an error of a field comes beside the data'() {
    const [result] = await collect(open(), { query: '{ hello fail }' });
    assert.deepEqual(result.data, { hello: 'Hello, world!', fail: null });
    assert.equal(result.errors[0].message, 'Unexpected execution error.');
    assert.deepEqual(result.errors[0].path, ['fail']);
  },

  async 'connection parameters sign in'() {
    const client = open({ connectionParams: { Authorization: 'Bearer ada' } });
    assert.deepEqual(await collect(client, { query: '{ whoAmI }' }), [{ data: { whoAmI: 'ada' } }]);
    assert.deepEqual(await collect(open(), { query: '{ whoAmI }' }), [{ data: { whoAmI: null } }]);
  },

  async 'refused connection parameters close with 4403 and an error code'() {
    const client = open({ connectionParams: { Authorization: 'Bearer refused' }, retryAttempts: 0 });
    const closed = await collect(client, { query: '{ hello }' }).catch((error) => error);
    assert.equal(closed.code, 4403);
    assert.equal(closed.reason, 'AUTH_NOT_AUTHENTICATED');
  },

  async 'pings are answered'() {
    let ponged;
    const pong = new Promise((resolve) => (ponged = resolve));
    const client = open({ lazy: false, keepAlive: 20, on: { pong: (received) => received && ponged() } });
    await pong;
    await client.dispose();
  },

  async 'the server keeps a silent client that answers pings'() {
    const client = open({ lazy: false });
    const socket = await new Promise((resolve) => client.on('connected', resolve));
    await new Promise((resolve, reject) => {
      let pings = 0;
      socket.on('ping', () => ++pings === 180 && resolve());
      socket.on('close', reject);
    });
  },

  async 'the client connects anew when the connection breaks'() {
    let socket;
    let connections = 0;
    const client = open({
      retryAttempts: 3,
      retryWait: () => Promise.resolve(),
      on: {
        connected(opened) {
          socket = opened;
          connections++;
        },
      },
    });
    const seen = [];
    for await (const { data } of client.iterate({ query: 'subscription { ticks }' })) {
      seen.push(data.ticks);
      if (seen.length === 2) {
        socket.terminate();
      }
      if (seen.length === 4) {
        break;
      }
    }

    assert.deepEqual(seen, [1, 2, 1, 2]);
    assert.equal(connections, 2);
  },

  async 'a large result arrives whole'() {
    const [result] = await collect(open(), { query: '{ big(size: 3000000) }' });
    assert.equal(result.data.big.length, 3000000);
  },

  async 'another sub-protocol closes with 4406'() {
    assert.equal(await closeCode('graphql-ws'), 4406);
  },

  async 'no sub-protocol closes with 4406'() {
    assert.equal(await closeCode([]), 4406);
  },

  async 'an invalid message closes with 4400'() {
    assert.equal(await closeCode('graphql-transport-ws', ['{"type":"connection_init"}', '{"type":"nothing"}']), 4400);
  },

  async 'an operation before the acknowledgement closes with 4401'() {
    const subscribe = JSON.stringify({ type: 'subscribe', id: '1', payload: { query: '{ hello }' } });
    assert.equal(await closeCode('graphql-transport-ws', [subscribe]), 4401);
  },

  async 'a second subscriber of an id closes with 4409'() {
    const subscribe = JSON.stringify({ type: 'subscribe', id: '1', payload: { query: 'subscription { never }' } });
    assert.equal(
      await closeCode('graphql-transport-ws', ['{"type":"connection_init"}', subscribe, subscribe]),
      4409,
    );
  },

  async 'a second connection_init closes with 4429'() {
    const init = '{"type":"connection_init"}';
    assert.equal(await closeCode('graphql-transport-ws', [init, init]), 4429);
  },
};

const clients = [];

function open(options = {}) {
  const client = createClient({ url, webSocketImpl: WebSocket, ...options });
  clients.push(client);
  return client;
}

/** All results of an operation, once it is complete; rejects with what ended it otherwise. */
function collect(client, payload) {
  return new Promise((resolve, reject) => {
    const results = [];
    client.subscribe(payload, {
      next: (result) => results.push(result),
      error: reject,
      complete: () => resolve(results),
    });
  });
}

/** Sends messages over a plain socket and resolves with the code it is closed with. */
function closeCode(protocols, messages = []) {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(url, protocols);
    socket.on('open', () => messages.forEach((message) => socket.send(message)));
    socket.on('close', resolve);
    socket.on('error', reject);
  });
}

for (const [name, play] of Object.entries(scenarios)) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error('not done after 20 seconds')), 20_000);
  });
  try {
    await Promise.race([play(), late]);
    console.log(JSON.stringify({ name, status: 'ok' }));
  } catch (error) {
    const reason = error instanceof Error ? error.message : JSON.stringify(error?.code ?? error);
    console.log(JSON.stringify({ name, status: 'error', reason }));
  } finally {
    clearTimeout(timer);
    clients.splice(0).forEach((client) => client.dispose());
  }
}

process.exit(0);
