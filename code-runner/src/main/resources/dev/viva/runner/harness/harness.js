// Runs one candidate's JavaScript program in its box: a line of JSON in, a line of JSON on descriptor 3 out.
// Nothing here is secret: expected values never come into the box, and each answer carries the nonce of its test.
'use strict';
const fs = require('fs');
const Module = require('module');
const { Script } = require('vm');

const MESSAGE_LIMIT = 4000;
const writeSync = fs.writeSync;
const stringify = JSON.stringify;

// Descriptor 0 is the control channel: the program sees an empty input instead.
let rest = Buffer.alloc(0);
const chunk = Buffer.alloc(65536);

function writeAll(descriptor, text) {
  let data = Buffer.from(text);
  while (data.length > 0) {
    try {
      data = data.subarray(writeSync(descriptor, data));
    } catch (error) {
      if (error.code !== 'EAGAIN') throw error;
    }
  }
}

function readLine() {
  for (;;) {
    const end = rest.indexOf(10);
    if (end >= 0) {
      const line = rest.subarray(0, end).toString();
      rest = rest.subarray(end + 1);
      return line;
    }
    let count;
    try {
      count = fs.readSync(0, chunk, 0, chunk.length, null);
    } catch (error) {
      if (error.code === 'EAGAIN') continue;
      throw error;
    }
    if (count === 0) process.exit(0);
    rest = Buffer.concat([rest, chunk.subarray(0, count)]);
  }
}

function describe(error) {
  let text;
  try {
    text = error instanceof Error ? String(error.stack) : 'thrown: ' + String(error);
  } catch (hostile) {
    text = 'an error that cannot be described';
  }
  return text.slice(0, MESSAGE_LIMIT);
}

function plain(value, depth) {
  if (depth > 200) throw new TypeError('the result is nested too deeply');
  if (value === undefined || value === null) return null;
  if (typeof value === 'number') {
    if (Number.isFinite(value)) return value;
    return { $number: String(value) };
  }
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'bigint') return { $number: String(value) };
  if (value instanceof Map) {
    return Object.fromEntries([...value].map(([key, item]) => [String(key), plain(item, depth + 1)]));
  }
  if (value instanceof Set || ArrayBuffer.isView(value)) return [...value].map((item) => plain(item, depth + 1));
  if (Array.isArray(value)) return Array.from(value, (item) => plain(item, depth + 1));
  if (typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain(item, depth + 1)]));
  }
  throw new TypeError('a result of type ' + typeof value + ' cannot be turned into JSON');
}

function argument(value, kind) {
  switch (kind) {
    case 'set': return new Set(value);
    case 'map': return new Map(Object.entries(value));
    case 'bytes': return Uint8Array.from(Buffer.from(value, 'base64'));
    case 'ndarray': return value;
    default: return value;
  }
}

let program;
let settings;

function load(message) {
  settings = message;
  let wrapped;
  try {
    wrapped = new Script('(function (exports, require, module) {' + message.source
      + '\n; return typeof ' + message.entryPoint + " === 'undefined' ? undefined : " + message.entryPoint + ';\n})',
      { filename: 'solution.js' });
  } catch (error) {
    return { outcome: 'compile', message: describe(error) };
  }
  return attempt(() => {
    const module = { exports: {} };
    const found = wrapped.runInThisContext()(module.exports, require, module);
    program = found !== undefined ? found : module.exports[message.entryPoint];
    if (typeof program !== 'function') throw new ReferenceError("there is no '" + message.entryPoint + "' in the program");
    return null;
  });
}

async function run(test) {
  if (settings.style === 'CLASS') {
    const thing = new program(...(test.init || []));
    const values = [];
    for (const call of test.calls) values.push(plain(await thing[call.method](...(call.args || [])), 0));
    return values;
  }
  const kinds = (settings.signature && settings.signature.args) || [];
  const values = (test.args || []).map((value, index) => argument(value, kinds.length === 1 ? kinds[0] : kinds[index]));
  return plain(await program(...values), 0);
}

async function attempt(action) {
  try {
    return { outcome: 'value', value: await action() };
  } catch (error) {
    return { outcome: 'error', message: describe(error) };
  }
}

function send(answer, nonce) {
  if (nonce !== undefined) {
    answer.nonce = nonce;
    writeAll(1, '\0' + nonce + '\n');
    writeAll(2, '\0' + nonce + '\n');
  }
  writeAll(3, stringify(answer) + '\n');
}

async function main() {
  process.on('uncaughtException', () => process.exit(70));
  send({ outcome: 'ready' });
  for (;;) {
    const message = JSON.parse(readLine());
    send(message.source === undefined ? await attempt(() => run(message)) : await load(message), message.nonce);
  }
}

main();
