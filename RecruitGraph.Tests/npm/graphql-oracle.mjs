// Answers questions with the reference implementation: a line of JSON in, a line of JSON out, in order, until the input ends.
//
//   {"op": "schema", "name", "sdl"}                                    → {}
//   {"op": "validate", "schema", "document"}                           → {"syntaxError"} or {"errors", "printed"}
//   {"op": "execute", "schema", "document", "variables", "operation"}  → {"errors", "data"}
//   {"op": "changes", "before", "after"}                               → {"changes"}
//   {"op": "build", "sdl"}                                             → {"errors"}, {"printed"} or {"hasNoAnswer"}
import { createInterface } from 'node:readline';
import {
  buildSchema, execute, findSchemaChanges, getNullableType, isEnumType, isListType,
  isNonNullType, isObjectType, isScalarType, parse, print, printSchema, validate, validateSchema,
} from 'graphql';
import { validateSDL } from 'graphql/validation/validate';

const schemas = new Map();

const describe = (error) => ({ message: error.message, locations: error.locations ?? [], path: error.path });

// The same values as HashedResolvers in C# gives.
function hash(text) {
  let hash = 2166136261;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 16777619) >>> 0;
  }

  return hash;
}

function write(value) {
  if (Array.isArray(value)) {
    return `[${value.map(write).join()}]`;
  }

  if (value !== null && typeof value === 'object') {
    return `{${Object.keys(value).sort().map((key) => `${key}:${write(value[key])}`).join()}}`;
  }

  return typeof value === 'string' ? `"${value}"` : String(value);
}

function resolveField(source, args, context, info) {
  const given = info.parentType.getFields()[info.fieldName].args
    .filter((argument) => Object.hasOwn(args, argument.name))
    .map((argument) => `${argument.name}:${write(args[argument.name])}`);
  const path = `${source?.path ?? ''}.${info.fieldName}${given.length ? `(${given.join()})` : ''}`;
  if (hash(`${path}!`) % 13 === 0) {
    throw new Error(`No value at ${path}`);
  }

  return make(info.returnType, path, info.schema, given.join());
}

function make(type, path, schema, given) {
  const number = hash(path);
  if (number % (isNonNullType(type) ? 41 : 7) === 0) {
    return null;
  }

  const nullable = getNullableType(type);
  if (isListType(nullable)) {
    return Array.from({ length: number % 4 }, (_, index) => {
      const place = `${path}.${index}`;
      return hash(`${place}!`) % 17 === 0 ? new Error(`No item at ${place}`) : make(nullable.ofType, place, schema, given);
    });
  }

  if (isScalarType(nullable)) {
    return makeScalar(nullable.name, number, given);
  }

  if (isEnumType(nullable)) {
    const values = nullable.getValues();
    return number % 19 === 0 ? 'UNKNOWN' : values[number % values.length].name;
  }

  const possible = isObjectType(nullable) ? [nullable] : schema.getPossibleTypes(nullable);
  return { __typename: !isObjectType(nullable) && number % 23 === 0 ? 'Nowhere' : possible[number % possible.length].name, path };
}

function makeScalar(name, number, given) {
  switch (name) {
    case 'Int':
      return [number % 1000, -(number % 1000), `${number % 100}`, true, 1.5, 4294967296, 'no', 7][number % 8];
    case 'Float':
      return [(number % 1000) / 8, number % 50, '2.5', false, 1e40, 'no', -0.125, 1e-9][number % 8];
    case 'Boolean':
      return [true, false, 0, 1, 'no', true, false, true][number % 8];
    case 'ID':
      return [`id${number % 100}`, number % 100, 1.5, 'x', true, '', 12, -1][number % 8];
    case 'String':
      return [`text ${given}`, 12, 1.25, true, 'é ☃ 😀', '"\\\n', '', `s${number}`][number % 8];
    default:
      return `any ${number % 100}`;
  }
}

const operations = {
  schema({ name, sdl }) {
    schemas.set(name, buildSchema(sdl));
    return {};
  },
  validate({ schema, document }) {
    let parsed;
    try {
      parsed = parse(document);
    } catch (error) {
      return { syntaxError: describe(error) };
    }

    return { errors: validate(schemas.get(schema), parsed).map(describe), printed: print(parsed) };
  },
  execute({ schema: name, document, variables, operation }) {
    const schema = schemas.get(name);
    let parsed;
    try {
      parsed = parse(document);
    } catch (error) {
      return { errors: [describe(error)] };
    }

    const errors = validate(schema, parsed);
    if (errors.length > 0) {
      return { errors: errors.map(describe) };
    }

    const result = execute({
      schema, document: parsed, variableValues: variables, operationName: operation, fieldResolver: resolveField,
    });
    return { errors: result.errors?.map(describe), data: result.data };
  },
  changes({ before, after }) {
    return { changes: findSchemaChanges(buildSchema(before), buildSchema(after)).map(({ type, description }) => `${type} ${description}`) };
  },
  build({ sdl }) {
    let document;
    try {
      document = parse(sdl);
    } catch (error) {
      return { errors: [describe(error)] };
    }

    const broken = validateSDL(document);
    if (broken.length > 0) {
      return { errors: broken.map(describe) };
    }

    let schema;
    try {
      schema = buildSchema(sdl, { assumeValidSDL: true });
    } catch (error) {
      return { errors: [describe(error)] };
    }

    let found;
    try {
      found = validateSchema(schema);
    } catch {
      // It looks at the defaults of arguments whose types are no input types, and breaks down.
      return { hasNoAnswer: true };
    }

    const invalid = found.filter((error) => error.message !== 'Query root type must be provided.');
    return invalid.length > 0 ? { errors: invalid.map(describe) } : { errors: [], printed: printSchema(schema) };
  },
};

for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  const question = JSON.parse(line);
  let answer;
  try {
    answer = operations[question.op](question);
  } catch (error) {
    answer = { crash: String(error.stack) };
  }

  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
