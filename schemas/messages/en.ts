import type { Params } from './catalogue.ts';

export const en = {
  'json.syntax': ({ line, column, expected, got }: Params) =>
    `Line ${line}, column ${column}: ${expected} is expected, but there is ${got}. Correct the JSON at this place.`,
  'json.tooDeep': ({ limit, line, column }: Params) =>
    `${line ? `Line ${line}, column ${column}: l` : 'L'}ists and objects are nested more than ${limit} deep. Make the tree or the conditions flatter.`,
  'json.tooLarge': ({ limit }: Params) =>
    `The document is longer than ${limit} million characters. Leave out what does not belong to it.`,
  'json.tooManyValues': ({ limit }: Params) =>
    `The document holds more than ${limit} values. Leave out what does not belong to it.`,
  'json.duplicateKey': ({ key }: Params) =>
    `The key ${key} stands twice in the same object, so that it is unclear which counts. Keep one of them.`,
  'json.token.value': () => 'a value',
  'json.token.valueOrClose': () => 'a value or ]',
  'json.token.key': () => 'a key in double quotes',
  'json.token.keyOrClose': () => 'a key in double quotes or }',
  'json.token.colon': () => 'a colon',
  'json.token.commaOrBracket': () => 'a comma or ]',
  'json.token.commaOrBrace': () => 'a comma or }',
  'json.token.stringCharacter': () => 'a closing double quote, or a character or escape that JSON allows in a text',
  'json.token.end': () => 'the end of the text',
  'definition.formatVersion': ({ got }: Params) =>
    got
      ? `formatVersion is ${got}; this program reads version 1. Use a program that knows this version, or convert the definition.`
      : 'This is not a definition: it has no formatVersion. Add "formatVersion": 1 if it is meant to be one.',
  'schema.required': ({ key }: Params) => `The key ${key} is missing. Add it.`,
  'schema.unknownKey': ({ key, nearest, known }: Params) =>
    `Unknown key ${key}${nearest ? `; did you mean ${nearest}?` : known ? `. Remove it, or use one of: ${known}.` : '. Remove it.'}`,
  'schema.notHere': ({ key }: Params) =>
    `${key} has no meaning beside the other settings here. Remove it, or change what it belongs to.`,
  'schema.type': ({ expected, got }: Params) => `This must be ${expected}, but it is ${got}. Correct it.`,
  'schema.finite': ({ got }: Params) =>
    `${got} is not a finite number, or is too large for one. Write a number below 1.7e308.`,
  'schema.choice': ({ got, nearest, allowed }: Params) =>
    `${got} is not possible here${nearest ? `; did you mean ${nearest}?` : '.'} Possible: ${allowed}.`,
  'schema.reservedName': ({ got }: Params) => `${got} is a name that the program keeps for itself. Choose another.`,
  'schema.pattern': ({ got, wanted }: Params) => `${got} is not ${wanted}. Correct it.`,
  'schema.range': ({ got, comparison, limit }: Params) =>
    `${got} is out of range. Write a number ${comparison} ${limit}.`,
  'schema.tooShort': ({ limit }: Params) => `The text is too short. Write at least ${limit} character(s).`,
  'schema.tooLong': ({ limit }: Params) => `The text is too long. Write at most ${limit} characters.`,
  'schema.tooFew': ({ limit, got }: Params) => `At least ${limit} needed here, but there are ${got}. Add some.`,
  'schema.tooMany': ({ limit, got }: Params) =>
    `At most ${limit} are possible here, but there are ${got}. Remove some.`,
  'schema.exactlyOne': ({ keys, got }: Params) =>
    `Exactly one of ${keys} belongs here, but there is ${got || 'none'}. ${got ? 'Keep one of them.' : 'Add one of them.'}`,
  'schema.noForm': ({ expected }: Params) =>
    `This has none of the forms that are possible here${expected ? `: ${expected}` : ''}. The API's description shows them.`,
  'schema.unmet': ({ rule }: Params) => `This does not meet the rule "${rule}" of its schema. Correct it.`,
  'schema.tooManyProblems': ({ limit }: Params) =>
    `There are more than ${limit} problems; the others are not listed. Correct these first.`,
  'wanted.id': () => 'an id: a letter, then letters, digits and _, at most 64 in all',
  'wanted.factName': () => 'the name of a fact, such as age, mark.rdRatio or total',
  'wanted.documentId': () => 'an id that this server has made: 26 letters and digits',
  'wanted.parkId': () => "a park's id: a small letter, then small letters, digits and -, 2 to 40 in all",
  'wanted.jobId': () => "a job's id: its park's id, a point, and 26 letters and digits",
  'wanted.side': () => 'a side: draft, a version such as 3, template:suzhou or review:<id>',
  'wanted.words': () => 'in words: it is empty or only spaces',
  'wanted.hash': () => 'a SHA-256 hash: 64 of the characters 0 to 9 and a to f',
  'wanted.day': () => 'a day, such as 2025-12-31',
  'wanted.time': () => 'a time with its zone, such as 2025-12-31T08:00:00Z',
  'wanted.pattern': ({ pattern }: Params) => `of the form that is possible here (${pattern})`,
  'wanted.period': () => 'a period, such as 2025, 2025H1 or 2025Q3',
  'kind.object': () => 'an object { … }',
  'kind.array': () => 'a list [ … ]',
  'kind.string': () => 'a text',
  'kind.number': () => 'a number',
  'kind.integer': () => 'a whole number',
  'kind.boolean': () => 'true or false',
  'kind.null': () => 'null',
  'fix.rename': ({ key }: Params) => `Rename to ${key}`,
  'fix.replace': ({ value }: Params) => `Replace with ${value}`,
} as const;
