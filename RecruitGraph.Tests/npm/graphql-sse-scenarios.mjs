// Plays scenarios of npm graphql-sse's client against the test server's schema, each in both modes of the protocol, and prints
// a line of JSON for each: {"name", "status": "ok" | "error", "reason"}.
//
// node graphql-sse-scenarios.mjs <url>
import assert from 'node:assert/strict';
import { createClient } from 'graphql-sse';

const [url] = process.argv.slice(2);
if (!url) {
  console.error('usage: node graphql-sse-scenarios.mjs <url>');
  process.exit(2);
}

const scenarios = {
  async 'a query answers and completes'(open) {
    assert.deepEqual(await collect(open(), { query: '{ hello(name: "Ада") }' }), [{ data: { hello: 'Hello, Ада!' } }]);
  },

  async 'a query takes variables and an operation name'(open) {
    const results = await collect(open(), {
      query: 'query A { hello } query B($name: String) { hello(name: $name) }',
      operationName: 'B',
      variables: { name: '王 "小" 明 🏃\r\n' },
    });
    assert.deepEqual(results, [{ data: { hello: 'Hello, 王 "小" 明 🏃\r\n!' } }]);
  },

  async 'a mutation runs'(open) {
    const client = open();
    const [first] = await collect(client, { query: 'mutation { increment }' });
    const [second] = await collect(client, { query: 'mutation { increment }' });
    assert.equal(second.data.increment, first.data.increment + 1);
  },

  async 'a subscription gives its events in order and completes'(open) {
    const results = await collect(open(), { query: 'subscription { count(to: 50) }' });
    assert.deepEqual(results.map((result) => result.data.count), Array.from({ length: 50 }, (_, i) => i + 1));
  },

  async 'several operations run at once'(open) {
    const client = open();
    const [counts, [hello], more] = await Promise.all([
      collect(client, { query: 'subscription { count(to: 20) }' }),
      collect(client, { query: '{ hello }' }),
      collect(client, { query: 'subscription { count(to: 10) }' }),
    ]);
    assert.deepEqual([counts.length, hello.data.hello, more.length], [20, 'Hello, world!', 10]);
  },

  async 'the client can leave a subscription'(open) {
    const client = open();
    const events = client.iterate({ query: 'subscription { count(to: 1000000) }' });
    const first = await events.next();
    assert.deepEqual(first.value, { data: { count: 1 } });
    await events.return();
    assert.deepEqual(await collect(client, { query: '{ hello }' }), [{ data: { hello: 'Hello, world!' } }]);
  },

  async 'an error of a field comes beside the data'(open) {
    const [result] = await collect(open(), { query: '{ hello fail }' });
    assert.deepEqual(result.data, { hello: 'Hello, world!', fail: null });
    assert.deepEqual(result.errors[0].path, ['fail']);
  },

  async 'headers sign in'(open) {
    assert.deepEqual(await collect(open({ 'X-Test-User': 'ada' }), { query: '{ whoAmI }' }), [{ data: { whoAmI: 'ada' } }]);
    assert.deepEqual(await collect(open(), { query: '{ whoAmI }' }), [{ data: { whoAmI: null } }]);
  },

  async 'a large result arrives whole'(open) {
    const [result] = await collect(open(), { query: '{ big(size: 3000000) }' });
    assert.equal(result.data.big.length, 3000000);
  },

  async 'a document that is refused does not look like success'(open, isSingle) {
    const refused = await collect(open(), { query: '{ nothing }' }).catch((error) => error);
    if (isSingle) {
      assert.equal(refused.response.status, 400);
    } else {
      assert.equal(refused[0].errors[0].extensions.code, 'GRAPHQL_VALIDATION_FAILED');
    }
  },
};

const clients = [];

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

for (const singleConnection of [false, true]) {
  const open = (headers) => {
    const client = createClient({ url, singleConnection, headers: () => ({ ...headers }), retryAttempts: 0 });
    clients.push(client);
    return client;
  };
  for (const [title, play] of Object.entries(scenarios)) {
    const name = `${singleConnection ? 'single connection' : 'distinct connections'}: ${title}`;
    let timer;
    const late = new Promise((_, reject) => {
      timer = setTimeout(() => reject(new Error('not done after 20 seconds')), 20_000);
    });
    try {
      await Promise.race([play(open, singleConnection), late]);
      console.log(JSON.stringify({ name, status: 'ok' }));
    } catch (error) {
      const reason = error instanceof Error ? error.message : JSON.stringify(error);
      console.log(JSON.stringify({ name, status: 'error', reason }));
    } finally {
      clearTimeout(timer);
      clients.splice(0).forEach((client) => client.dispose());
    }
  }
}

process.exit(0);
