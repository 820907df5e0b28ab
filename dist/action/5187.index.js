export const id = 5187;
export const ids = [5187];
export const modules = {

/***/ 60599:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ digestOfValue),
/* harmony export */   l: () => (/* binding */ LONGEST_DIGESTED)
/* harmony export */ });
/* harmony import */ var _canonical_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53431);
/* harmony import */ var _json_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70862);
/* harmony import */ var _json_string_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15978);



/** From how many code units on a digest stands in for a string inside a digested value. */
const LONGEST_DIGESTED = 1_000;
/**
 * What stands in for a value where a selection asks for its digest, for values that come from elsewhere: a case has the
 * same id whichever file it was read from.
 */
function digestOfValue(value, digest) {
    return digest((0,_canonical_json_js__WEBPACK_IMPORTED_MODULE_2__/* .canonicalJson */ .d)(withoutLongTexts(value, digest)));
}
function withoutLongTexts(value, digest) {
    if (typeof value === 'string')
        return (0,_json_string_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOfText */ .Nv)(value, LONGEST_DIGESTED, digest);
    if (Array.isArray(value))
        return value.map((element) => withoutLongTexts(element, digest));
    if (!(0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(value))
        return value;
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, withoutLongTexts(member, digest)]));
}


/***/ }),

/***/ 32640:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ JsonPlace),
/* harmony export */   S: () => (/* binding */ SecondDocument)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/* harmony import */ var _json_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53500);
/* harmony import */ var _json_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(82716);
/* harmony import */ var _utf8_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24343);




const HINTS = {
    "'": ' (JSON wants double quotes)',
    '/': ' (JSON has no comments)',
    '#': ' (JSON has no comments)',
};
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];
/** So much of the start of a file tells what it is when it is not JSON. */
const START_BYTES = 200;
/** A second document where one ends: JSON Lines. */
class SecondDocument extends _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Unreadable */ .IO {
}
/** Where in a text that comes in chunks something is, and what to say where it makes no sense. */
class JsonPlace {
    line;
    chunk = new Uint8Array();
    offset = 0;
    lineStart = 0;
    start = new Uint8Array();
    constructor(line) {
        this.line = line;
    }
    begin(chunk) {
        this.chunk = chunk;
        const before = this.start;
        if (before.length === START_BYTES)
            return;
        this.start = new Uint8Array(Math.min(START_BYTES, before.length + chunk.length));
        this.start.set(before);
        this.start.set(chunk.subarray(0, this.start.length - before.length), before.length);
    }
    end() {
        this.offset += this.chunk.length;
        this.chunk = new Uint8Array();
    }
    /** @param at the first byte of the new line, in the chunk */
    newLine(at) {
        this.line += 1;
        this.lineStart = this.offset + at;
    }
    /** Whether this byte belongs to a byte order mark, which is no part of the text. */
    isMark(byte, at) {
        const position = this.offset + at;
        if (BYTE_ORDER_MARK[position] !== byte)
            return false;
        this.lineStart = position + 1;
        return BYTE_ORDER_MARK.every((mark, index) => index > position || this.start[index] === mark);
    }
    /** The error that something else stands here. @param at in the chunk; it may be before it */
    unexpected(expected, at, { found = this.character(at), afterComma = false } = {}) {
        const hint = afterComma && /[}\]]/.test(found) ? ' (JSON allows no comma after the last element)' : HINTS[found];
        return this.unreadable(`expected ${expected}, found ${(0,_json_path_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(found)}${hint ?? ''}`, at);
    }
    cutOff(expected) {
        return this.unreadable(`the file ends here, but ${expected} was expected: it looks cut off`, 0);
    }
    secondDocument(at) {
        const why = 'a second JSON document starts here: put several into one array, or into separate files';
        return new SecondDocument(this.unreadable(why, at).problem);
    }
    notUtf8() {
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Unreadable */ .IO({ path: '', message: this.signature() ?? _utf8_js__WEBPACK_IMPORTED_MODULE_1__/* .NOT_UTF8 */ .mM });
    }
    unreadable(message, at) {
        const cause = this.signature() ?? (0,_json_text_js__WEBPACK_IMPORTED_MODULE_3__/* .explainNotJson */ .Hq)(this.startText()) ?? this.conflict(at);
        const where = `line ${this.line}, column ${this.column(at)}`;
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Unreadable */ .IO({ path: '', message: cause ?? `not valid JSON at ${where}: ${message}` });
    }
    signature() {
        const what = (0,_json_text_js__WEBPACK_IMPORTED_MODULE_3__/* .signatureOf */ .yK)(this.start);
        return what === undefined ? undefined : `the file is ${what}`;
    }
    startText() {
        return new TextDecoder().decode(this.start);
    }
    /** No line of valid JSON can start with a conflict marker, because strings hold no line breaks. */
    conflict(at) {
        if (this.offset + at !== this.lineStart)
            return undefined;
        const text = new TextDecoder().decode(this.chunk.subarray(at, at + 9));
        if (!/^(?:<{7}(?: |\r?$)|={7}(?:\r?\n|\r?$)|>{7}(?: |\r?$)|\|{7}(?: |\r?$))/m.test(text))
            return undefined;
        return `contains git conflict markers at line ${this.line}; resolve the merge and commit the file again`;
    }
    character(at) {
        const text = new TextDecoder().decode(this.chunk.subarray(at, at + 4));
        return String.fromCodePoint(text.codePointAt(0) ?? 0).replace('\0', '');
    }
    /** Counted from 1, in UTF-16 code units where the line begins in this chunk, else in bytes. */
    column(at) {
        const start = this.lineStart - this.offset;
        if (start < 0)
            return this.offset + at - this.lineStart + 1;
        return new TextDecoder().decode(this.chunk.subarray(start, at)).length + 1;
    }
}


/***/ }),

/***/ 45187:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O: () => (/* binding */ JsonReader)
});

;// CONCATENATED MODULE: ./lib/core/json/json-numbers.js
const NUMBER = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?$/;
const NINE = 0x39;
/** Words that stand for values: those of JSON, and those of other languages with what to say of them. */
const WORDS = new Map([
    ['true', [true]],
    ['false', [false]],
    ['null', [null]],
    ['NaN', [Number.NaN, notFinite('NaN')]],
    ['Infinity', [Number.NaN, notFinite('Infinity')]],
    ['-Infinity', [Number.NaN, notFinite('-Infinity')]],
    ['None', [null, python('None')]],
    ['True', [true, python('True')]],
    ['False', [false, python('False')]],
]);
/** A bare word or number of JSON; undefined for what is neither. */
function literalOf(text) {
    // Numbers end with a digit.
    const word = text.charCodeAt(text.length - 1) <= NINE ? undefined : WORDS.get(text);
    if (word !== undefined)
        return { value: word[0], fault: word[1], losesDigits: false };
    if (!NUMBER.test(text))
        return undefined;
    const value = Number(text);
    const fault = numberFault(text, value);
    return { value: fault === undefined ? value + 0 : Number.NaN, fault, losesDigits: losesDigits(text, value) };
}
/** Why a double cannot stand for a literal. Floats may round: they were doubles when they were written. */
function numberFault(literal, value) {
    if (value !== 0 && Math.abs(value) <= Number.MAX_SAFE_INTEGER)
        return undefined;
    if (!Number.isFinite(value))
        return `${shorten(literal)} is more than a double can hold: leave it out or rescale it`;
    if (losesDigits(literal, value)) {
        return `${shorten(literal)} is beyond 2^53 − 1, where integers lose digits: use a bigger unit`;
    }
    const [digits = ''] = literal.split(/e/i);
    if (value === 0 && /[1-9]/.test(digits))
        return `${shorten(literal)} is too small for a double and would become 0`;
    return undefined;
}
/** The number that a literal starts with; '' when it starts with none. */
function leadingNumber(literal) {
    return /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/.exec(literal)?.[0] ?? '';
}
/** Whether a double drops digits of a whole number. */
function losesDigits(literal, value) {
    if (Math.abs(value) <= Number.MAX_SAFE_INTEGER || !Number.isFinite(value) || !/^-?\d+$/.test(literal))
        return false;
    return BigInt(literal) !== BigInt(value);
}
/** Python's json.dumps writes these words unless it is told not to. */
function notFinite(word) {
    return `${word} is not a JSON number: leave the value out if it is unknown (json.dumps(…, allow_nan=False) finds it)`;
}
function python(word) {
    return `${word} is Python, not JSON: write the file with json.dumps`;
}
function shorten(literal) {
    return literal.length > 40 ? `${literal.slice(0, 40)}…` : literal;
}

;// CONCATENATED MODULE: ./lib/core/json/chunk-text.js
/** V8 copies a slice that is no longer; a longer one would keep the text that it is of in memory. */
const LONGEST_COPY = 12;
/** For one piece in so many bytes it pays to decode the whole chunk. */
const BYTES_A_PIECE = 512;
/** Of Latin-1 each byte is one code unit, whatever is beside it. */
const LATIN = new TextDecoder('latin1');
/** The ASCII in a chunk of UTF-8 as text: where there is much of it, faster than to decode each short piece. */
class ChunkText {
    chunk;
    whole;
    pieces = 0;
    constructor(chunk) {
        this.chunk = chunk;
    }
    /** Of bytes that are ASCII. */
    slice(from, to) {
        this.pieces += 1;
        if (this.pieces * BYTES_A_PIECE < this.chunk.length)
            return String.fromCharCode(...this.chunk.subarray(from, to));
        this.whole ??= LATIN.decode(this.chunk);
        let text = '';
        for (let at = from; at < to; at += LONGEST_COPY)
            text += this.whole.slice(at, Math.min(to, at + LONGEST_COPY));
        return text;
    }
}

// EXTERNAL MODULE: ./lib/core/json/json-place.js
var json_place = __webpack_require__(32640);
// EXTERNAL MODULE: ./lib/core/json/json-string.js
var json_string = __webpack_require__(15978);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/core/limits.js
var limits = __webpack_require__(97535);
// EXTERNAL MODULE: ./lib/core/json/canonical-json.js
var canonical_json = __webpack_require__(53431);
// EXTERNAL MODULE: ./lib/core/json/json-digest.js
var json_digest = __webpack_require__(60599);
// EXTERNAL MODULE: ./lib/core/json/json-path.js
var json_path = __webpack_require__(53500);
// EXTERNAL MODULE: ./lib/core/json/selection.js
var selection = __webpack_require__(66840);
;// CONCATENATED MODULE: ./lib/core/json/json-tree.js







/** Names through which careless code reaches the prototype of all objects. No benchmark needs them. */
const FORBIDDEN_NAMES = new Set(['__proto__', 'constructor', 'prototype']);
/** Most texts: nothing else need be looked for in them. */
const PLAIN = /^[ -~]*$/;
/** An object whose names all came from a file, as fast as one of a class. */
class FromFile {
}
Object.setPrototypeOf(FromFile.prototype, null);
Reflect.deleteProperty(FromFile.prototype, 'constructor');
/** The part of a JSON document that a selection names, while it grows. */
class JsonTree {
    options;
    problems = [];
    notMeasured = [];
    root;
    nodes = 0;
    /** Of every open container, whether it is an object. */
    nesting = [];
    /** Of those that are kept. */
    frames = [];
    constructor(options) {
        this.options = options;
    }
    /** What was found until now, also where the document goes on. */
    get value() {
        return this.root ?? this.frames[0]?.object ?? this.frames[0]?.array;
    }
    get isAtTop() {
        return this.nesting.length === 0;
    }
    get isInObject() {
        return this.nesting.at(-1) === true;
    }
    /** To be called before each value. */
    startValue() {
        const frame = this.frame();
        if (frame?.array !== undefined)
            frame.index += 1;
    }
    useOfName() {
        return this.frame() === undefined ? json_string/* SKIPPED */.$O : { kind: 'keep', longest: limits/* MAX_STRING_LENGTH */.Mx };
    }
    useOfString() {
        const wanted = this.wanted();
        if (wanted === undefined)
            return json_string/* SKIPPED */.$O;
        const { digest } = this.options;
        if (this.isDigested(wanted))
            return { kind: 'digest', longest: json_digest/* LONGEST_DIGESTED */.l, digest };
        const longest = wanted.longest ?? limits/* MAX_STRING_LENGTH */.Mx;
        return wanted.fingerprint === true ? { kind: 'digest', longest, digest } : { kind: 'keep', longest };
    }
    /** @param finish the text, built only when it is wanted. @param length of all of it, in code units */
    name(finish, length) {
        const frame = this.frame();
        if (frame === undefined)
            return;
        frame.name = finish();
        if (!frame.isDigested)
            frame.name = this.checkedText(frame.name, 'the name', length);
    }
    string(finish, length) {
        const wanted = this.wanted();
        if (wanted === undefined)
            return;
        const text = finish();
        const isLimited = wanted.longest === undefined;
        if (this.isDigested(wanted))
            this.complete(text, wanted);
        else
            this.complete(this.checkedText(text, 'the string', isLimited ? length : 0), wanted);
    }
    literal(text, { value, fault, losesDigits }) {
        const wanted = this.wanted();
        if (wanted === undefined)
            return;
        const isForeign = this.options.origin === 'foreign';
        const isNumber = typeof value === 'number';
        if (fault === undefined)
            this.complete(wanted.asWritten === true && isNumber ? text : value, wanted);
        // What a tool writes as a number may be an id, which is right as a text.
        else if (this.isDigested(wanted) || (losesDigits && isForeign))
            this.complete(text, wanted);
        else if (!isForeign) {
            this.problem(fault);
            this.complete(value, wanted);
        }
        else if (isNumber) {
            this.notMeasured.push({ path: this.path(), message: `is ${text}, so it was not measured` });
        }
        else
            this.complete(value, wanted);
    }
    open(isObject) {
        const wanted = this.wanted();
        const most = wanted === undefined ? limits/* MAX_NESTING */.M1 : limits/* MAX_DEPTH */.lr;
        if (this.nesting.length >= most) {
            throw new errors/* Unreadable */.IO({ path: this.path(), message: `is nested more than ${most} levels deep` });
        }
        if (wanted !== undefined) {
            this.count();
            this.frames.push({
                selection: wanted.digest === true ? selection/* ALL */.y2 : wanted,
                isDigested: this.isDigested(wanted),
                array: isObject ? undefined : [],
                object: isObject ? new FromFile() : undefined,
                nodes: this.nodes,
                name: '',
                index: -1,
                kept: 0,
            });
        }
        this.nesting.push(isObject);
    }
    close() {
        const frame = this.frame();
        this.nesting.pop();
        if (frame === undefined)
            return;
        this.frames.pop();
        if (frame.isDigested && this.frame()?.isDigested !== true)
            this.nodes = frame.nodes;
        const value = frame.array ?? frame.object;
        const wanted = this.wanted();
        if (value !== undefined && wanted !== undefined)
            this.complete(value, wanted);
    }
    /** Puts a finished value where it belongs. */
    complete(found, wanted) {
        const frame = this.frames.at(-1);
        const isWholeDigest = wanted.digest === true && frame?.isDigested !== true && found !== null;
        const value = isWholeDigest ? this.options.digest((0,canonical_json/* canonicalJson */.d)(found)) : found;
        if (typeof value !== 'object')
            this.count();
        if (frame === undefined)
            this.root = value;
        else
            this.put(frame, value);
    }
    put(frame, value) {
        frame.kept += 1;
        const { object, array, selection, name } = frame;
        if (array !== undefined) {
            if (selection.sink === undefined)
                array.push(value);
            else {
                selection.sink(value, frame.index);
                this.nodes = frame.nodes;
            }
        }
        else if (object !== undefined) {
            const isOwn = this.options.origin === 'own';
            if (isOwn && FORBIDDEN_NAMES.has(name))
                this.problem(`the name ${(0,json_path/* quote */.hD)(name)} is not allowed`);
            else if (isOwn && name in object)
                this.problem('the name occurs twice in one object: which value is meant?');
            else
                object[name] = value;
        }
    }
    /** The container that the next value belongs to, where that is kept. */
    frame() {
        return this.frames.length === this.nesting.length ? this.frames.at(-1) : undefined;
    }
    /** What is wanted of the value that is read. */
    wanted() {
        if (this.nesting.length === 0)
            return this.options.selection;
        const frame = this.frame();
        if (frame === undefined)
            return undefined;
        const { selection, name } = frame;
        if (frame.array !== undefined)
            return frame.index < (selection.mostItems ?? Infinity) ? selection.items : undefined;
        const named = selection.members;
        if (named !== undefined && Object.hasOwn(named, name))
            return named[name];
        return frame.kept < (selection.mostMembers ?? Infinity) ? selection.others : undefined;
    }
    isDigested(wanted) {
        return wanted.digest === true || this.frame()?.isDigested === true;
    }
    count() {
        this.nodes += 1;
        if (this.nodes <= limits/* MAX_NODES */.nm)
            return;
        const message = `the file holds more than ${limits/* MAX_NODES */.nm} values, which is the limit`;
        throw new errors/* Unreadable */.IO({ path: this.path(), message });
    }
    /** A text that is kept, without what no text may hold. @param length 0: whatever it is */
    checkedText(text, what, length) {
        const isPlain = PLAIN.test(text);
        if (this.options.origin === 'foreign') {
            return isPlain ? text : text.replace(/\p{Surrogate}/gu, '\ufffd').replaceAll('\0', '');
        }
        if (length > limits/* MAX_STRING_LENGTH */.Mx) {
            this.problem(`${what} has ${length} characters, more than ${limits/* MAX_STRING_LENGTH */.Mx}`);
        }
        if (isPlain)
            return text;
        if (/\p{Surrogate}/u.test(text))
            this.problem(`${what} holds half of a surrogate pair, which is not a character`);
        if (text.includes('\0'))
            this.problem(`${what} holds the character NUL (\\u0000)`);
        return text;
    }
    problem(message) {
        this.problems.push({ path: this.path(), message });
    }
    path() {
        return this.frames.reduce((path, { array, index, name }) => (array === undefined ? (0,json_path/* memberPath */.Mb)(path, name) : (0,json_path/* elementPath */.yu)(path, index)), '$');
    }
}

;// CONCATENATED MODULE: ./lib/core/json/json-reader.js





const EXPECTED = {
    value: 'a value',
    'first item': 'a value',
    'first name': 'a name in double quotes',
    name: 'a name in double quotes',
    colon: '":" after a name',
    done: 'the end of the file',
};
const [SPACE, TAB, LINE_FEED, RETURN] = [0x20, 0x09, 0x0a, 0x0d];
const [QUOTE, COMMA, COLON] = [0x22, 0x2c, 0x3a];
const [OPEN_OBJECT, CLOSE_OBJECT, OPEN_ARRAY, CLOSE_ARRAY] = [0x7b, 0x7d, 0x5b, 0x5d];
/** A number or word may be so long. */
const LONGEST_LITERAL = 400;
/**
 * Reads one JSON document (RFC 8259) that comes in pieces of UTF-8, and keeps what the selection names. Strict
 * beyond `JSON.parse` in what it keeps: duplicate names, `__proto__` and its like, numbers that a double cannot hold,
 * lone surrogates and NUL are problems of the project's own files; −0 becomes 0. Memory is bounded by `limits.ts`,
 * whatever the size of the document. Throws `Unreadable` where the text is no JSON.
 */
class JsonReader {
    state = 'value';
    token = 'none';
    literal = '';
    text = new ChunkText(new Uint8Array());
    afterComma = false;
    strings = new json_string/* JsonStringReader */.b3();
    tree;
    place;
    constructor(options) {
        this.tree = new JsonTree(options);
        this.place = new json_place/* JsonPlace */.K(options.line ?? 1);
    }
    /** What was found until now, also where the document goes on. */
    get found() {
        return this.tree.value;
    }
    /** What was found wrong until now. */
    get problems() {
        return this.tree.problems;
    }
    write(chunk) {
        this.place.begin(chunk);
        this.text = new ChunkText(chunk);
        let at = 0;
        while (at < chunk.length) {
            if (this.token === 'string')
                at = this.readString(chunk, at);
            else if (this.token === 'literal')
                at = this.readLiteral(chunk, at);
            else
                at = this.step(chunk[at] ?? 0, at);
        }
        this.place.end();
    }
    end() {
        if (this.token === 'literal')
            this.finishLiteral(0);
        if (this.token === 'string')
            throw this.place.cutOff('the closing quote of a string');
        if (this.state !== 'done')
            throw this.place.cutOff(this.expected());
        const { value, problems, notMeasured } = this.tree;
        return { value, problems, notMeasured };
    }
    step(byte, at) {
        if (byte === SPACE || byte === LINE_FEED || byte === RETURN || byte === TAB) {
            if (byte === LINE_FEED)
                this.place.newLine(at + 1);
            return at + 1;
        }
        const { state } = this;
        if (state === 'colon' && byte === COLON)
            this.state = 'value';
        else if (state === 'name' || state === 'first name')
            this.startName(byte, at);
        else if (state === 'after')
            this.afterValue(byte, at);
        else if (state === 'first item' && byte === CLOSE_ARRAY)
            this.close();
        else if (state === 'value' || state === 'first item')
            return this.startValue(byte, at);
        else if (state === 'done' && /[[{"\w-]/.test(String.fromCharCode(byte)))
            throw this.place.secondDocument(at);
        else
            throw this.unexpected(at);
        return at + 1;
    }
    startName(byte, at) {
        if (byte === CLOSE_OBJECT && this.state === 'first name')
            this.close();
        else if (byte === QUOTE) {
            this.strings.start(this.tree.useOfName());
            this.token = 'string';
        }
        else
            throw this.unexpected(at);
    }
    afterValue(byte, at) {
        if (byte === (this.tree.isInObject ? CLOSE_OBJECT : CLOSE_ARRAY))
            this.close();
        else if (byte === COMMA) {
            this.afterComma = true;
            this.state = this.tree.isInObject ? 'name' : 'value';
        }
        else
            throw this.unexpected(at);
    }
    startValue(byte, at) {
        if (this.tree.isAtTop && this.place.isMark(byte, at))
            return at + 1;
        this.tree.startValue();
        if (byte === QUOTE) {
            this.strings.start(this.tree.useOfString());
            this.token = 'string';
            return at + 1;
        }
        if (byte === OPEN_OBJECT || byte === OPEN_ARRAY) {
            this.tree.open(byte === OPEN_OBJECT);
            this.afterComma = false;
            this.state = byte === OPEN_OBJECT ? 'first name' : 'first item';
            return at + 1;
        }
        this.token = 'literal';
        this.literal = '';
        return at;
    }
    close() {
        this.tree.close();
        this.afterOne();
    }
    readString(chunk, from) {
        try {
            const end = this.strings.read(chunk, from, this.text);
            if (end === -1)
                return chunk.length;
            this.finishString();
            return end + 1;
        }
        catch (error) {
            if (error instanceof json_string/* StringFault */.aE)
                throw this.place.unexpected(error.expected, error.at);
            throw error instanceof json_string/* EncodingFault */.GA ? this.place.notUtf8() : error;
        }
    }
    finishString() {
        this.token = 'none';
        const finish = () => this.strings.finish();
        if (this.state === 'name' || this.state === 'first name') {
            this.tree.name(finish, this.strings.length);
            this.state = 'colon';
        }
        else {
            this.tree.string(finish, this.strings.length);
            this.afterOne();
        }
    }
    readLiteral(chunk, from) {
        let at = from;
        while (at < chunk.length && isOfLiteral(chunk[at] ?? 0))
            at += 1;
        if (this.literal.length + at - from > LONGEST_LITERAL)
            throw this.unexpected(from);
        this.literal += this.text.slice(from, at);
        if (at < chunk.length)
            this.finishLiteral(at);
        return at;
    }
    finishLiteral(at) {
        this.token = 'none';
        const literal = literalOf(this.literal);
        if (literal === undefined) {
            // As far as it is a number, the fault is what comes after it.
            const rest = this.literal.slice(leadingNumber(this.literal).length);
            if (rest.length < this.literal.length)
                this.afterOne();
            throw this.place.unexpected(this.expected(), at - rest.length, {
                ...(rest === '' ? {} : { found: rest.charAt(0) }),
                afterComma: this.afterComma,
            });
        }
        this.tree.literal(this.literal, literal);
        this.afterOne();
    }
    afterOne() {
        this.afterComma = false;
        this.state = this.tree.isAtTop ? 'done' : 'after';
    }
    expected() {
        if (this.state === 'after')
            return this.tree.isInObject ? '"," or "}"' : '"," or "]"';
        return EXPECTED[this.state];
    }
    unexpected(at) {
        return this.place.unexpected(this.expected(), at, { afterComma: this.afterComma });
    }
}
function isOfLiteral(byte) {
    return ((byte >= 0x30 && byte <= 0x39) ||
        (byte >= 0x61 && byte <= 0x7a) ||
        (byte >= 0x41 && byte <= 0x5a) ||
        byte === 0x2e ||
        byte === 0x2d ||
        byte === 0x2b ||
        byte === 0x5f);
}


/***/ }),

/***/ 15978:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $O: () => (/* binding */ SKIPPED),
/* harmony export */   GA: () => (/* binding */ EncodingFault),
/* harmony export */   Nv: () => (/* binding */ digestOfText),
/* harmony export */   aE: () => (/* binding */ StringFault),
/* harmony export */   b3: () => (/* binding */ JsonStringReader)
/* harmony export */ });
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const LETTER_U = 0x75;
const LAST_ASCII = 0x7f;
/** Bytes of a text for which a decoder would take longer. */
const SHORT = 48;
const ESCAPES = new Map([
    ['"', '"'],
    ['\\', '\\'],
    ['/', '/'],
    ['b', '\b'],
    ['f', '\f'],
    ['n', '\n'],
    ['r', '\r'],
    ['t', '\t'],
].map(([letter, character]) => [letter.charCodeAt(0), character]));
/** Code units of a long text that are digested at a time, so that it never stands in memory whole. */
const BLOCK = 65_536;
const SKIPPED = { kind: 'skip' };
/** Thrown for a string that is none; the position is that of the byte at fault. */
class StringFault extends Error {
    expected;
    at;
    constructor(expected, at) {
        super(expected);
        this.expected = expected;
        this.at = at;
    }
}
/** Thrown for bytes that are no UTF-8. */
class EncodingFault extends Error {
}
/** Reads the strings of a JSON text, one after the other, each over as many chunks as it takes. */
class JsonStringReader {
    /** Of the last string: its length in code units, whatever was kept of it. */
    length = 0;
    use = SKIPPED;
    text = '';
    blocks = '';
    decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    isDecoding = false;
    escape = 'none';
    unicode = '';
    start(use) {
        this.use = use;
        this.text = '';
        this.blocks = '';
        this.length = 0;
        this.escape = 'none';
    }
    /** Reads on; answers where the string ends (its closing quote), or -1 where it goes on in the next chunk. */
    read(chunk, from, text) {
        return this.use.kind === 'skip' ? this.skip(chunk, from) : this.build(chunk, from, text);
    }
    /** What was built, once the end was found. */
    finish() {
        this.flush();
        const { use } = this;
        if (use.kind === 'keep')
            return this.text.length > use.longest ? this.text.slice(0, use.longest) : this.text;
        if (use.kind === 'skip' || this.length <= use.longest)
            return this.text;
        return `sha256:${use.digest(`${this.blocks}${use.digest(this.text)}`)}`;
    }
    /** A string that comes whole from elsewhere. */
    takeWhole(text) {
        this.append(text);
    }
    skip(chunk, from) {
        let at = from;
        if (this.escape !== 'none') {
            this.escape = 'none';
            at += 1;
        }
        const end = chunk.length;
        let quote = -1;
        while (at < end) {
            // Most strings are short; the search by the engine is faster on long ones.
            const near = Math.min(end, at + 24);
            while (at < near && chunk[at] !== QUOTE && chunk[at] !== BACKSLASH)
                at += 1;
            if (at === near && at < end) {
                // Kept between the escapes of one text, so that no byte is searched for every escape before it.
                if (quote < at)
                    quote = chunk.indexOf(QUOTE, at);
                const stop = quote === -1 ? end : quote;
                const backslash = chunk.subarray(at, stop).indexOf(BACKSLASH);
                at = backslash === -1 ? stop : at + backslash;
            }
            if (at >= end)
                return -1;
            if (chunk[at] === QUOTE)
                return at;
            at += 2;
        }
        if (at > end)
            this.escape = 'start';
        return -1;
    }
    build(chunk, from, text) {
        let at = from;
        while (at < chunk.length) {
            if (this.escape !== 'none') {
                this.readEscape(chunk[at] ?? 0, at);
                at += 1;
                continue;
            }
            const start = at;
            let byte = 0;
            let bits = 0;
            for (; at < chunk.length; at += 1) {
                byte = chunk[at] ?? 0;
                if (byte === QUOTE || byte === BACKSLASH || byte < 0x20)
                    break;
                bits |= byte;
            }
            const isShort = bits <= LAST_ASCII && at - start <= SHORT && !this.isDecoding;
            if (isShort)
                this.append(text.slice(start, at));
            else if (at > start)
                this.decode(chunk.subarray(start, at));
            if (at === chunk.length)
                return -1;
            if (byte === QUOTE)
                return at;
            if (byte !== BACKSLASH)
                throw new StringFault('no raw control character in a string', at);
            this.flush();
            this.escape = 'start';
            at += 1;
        }
        return -1;
    }
    readEscape(byte, at) {
        if (this.escape === 'start' && byte === LETTER_U) {
            this.escape = 'unicode';
            this.unicode = '';
            return;
        }
        if (this.escape === 'unicode') {
            this.unicode += String.fromCharCode(byte);
            if (!/^[0-9a-fA-F]+$/.test(this.unicode))
                throw badEscape(at);
            if (this.unicode.length < 4)
                return;
            this.append(String.fromCharCode(Number.parseInt(this.unicode, 16)));
        }
        else {
            const character = ESCAPES.get(byte);
            if (character === undefined)
                throw badEscape(at);
            this.append(character);
        }
        this.escape = 'none';
    }
    decode(bytes) {
        this.isDecoding = true;
        this.append(this.decoded(bytes));
    }
    /** Half a character at the end of a run of bytes is no UTF-8. */
    flush() {
        if (!this.isDecoding)
            return;
        this.isDecoding = false;
        this.append(this.decoded());
    }
    decoded(bytes) {
        try {
            return bytes === undefined ? this.decoder.decode() : this.decoder.decode(bytes, { stream: true });
        }
        catch (error) {
            // A fatal decoder throws for malformed bytes and for nothing else.
            throw new EncodingFault('not UTF-8', { cause: error });
        }
    }
    append(piece) {
        this.length += piece.length;
        const { use } = this;
        if (use.kind === 'keep') {
            if (this.text.length <= use.longest)
                this.text += piece;
            return;
        }
        this.text += piece;
        if (use.kind === 'digest')
            this.digestBlocks(use.digest);
    }
    digestBlocks(digest) {
        while (this.text.length > BLOCK) {
            this.blocks += digest(this.text.slice(0, BLOCK));
            this.text = this.text.slice(BLOCK);
            if (this.blocks.length > BLOCK)
                this.blocks = digest(this.blocks);
        }
    }
}
function badEscape(at) {
    return new StringFault('a valid escape after "\\" (a backslash itself is "\\\\")', at);
}
/** What stands in for a text that is long, where it comes whole: the same as in a JSON file. */
function digestOfText(text, longest, digest) {
    const reader = new JsonStringReader();
    reader.start({ kind: 'digest', longest, digest });
    reader.takeWhole(text);
    return reader.finish();
}


/***/ }),

/***/ 82716:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Go: () => (/* binding */ isBinary),
/* harmony export */   Hq: () => (/* binding */ explainNotJson),
/* harmony export */   yK: () => (/* binding */ signatureOf)
/* harmony export */ });
/** What a file is when it is not JSON at all. */
/** First bytes of files that people take for results, and what to tell them. */
const SIGNATURES = [
    [[0x1f, 0x8b], 'a gzip file: unpack it first'],
    [[0x50, 0x4b, 0x03, 0x04], 'a zip file: unpack it first'],
    [[0xff, 0xfe], 'encoded as UTF-16 or UTF-32: save it as UTF-8'],
    [[0xfe, 0xff], 'encoded as UTF-16: save it as UTF-8'],
    [[0x00], 'encoded as UTF-16 or UTF-32, or not a text at all: save it as UTF-8'],
];
/** What the first bytes of a file say it is, where that is no text in UTF-8. */
function signatureOf(start) {
    const signature = SIGNATURES.find(([bytes]) => bytes.every((byte, index) => start[index] === byte));
    if (signature !== undefined)
        return signature[1];
    return start.length > 1 && start[1] === 0 ? 'encoded as UTF-16: save it as UTF-8' : undefined;
}
/** Whether the start of a file, decoded as UTF-8, is no text at all: more than a tenth of it is no character of one. */
function isBinary(start) {
    const odd = start.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\ufffd]/g)?.length ?? 0;
    return odd > start.length / 10;
}
/** What a text is by how it starts, for what is no JSON for a cause of its own. */
function explainNotJson(start) {
    if (start.trim() === '') {
        return 'the file is empty: the benchmark wrote no result, or was stopped before it could';
    }
    if (start.trimStart().startsWith('<') && !/^\s*<{7} /.test(start)) {
        return 'the file is an HTML or XML page, not JSON: a download may have saved an error or sign-in page';
    }
    if (start.startsWith('version https://git-lfs.github.com/')) {
        return 'the file is a Git LFS pointer, not the result itself: check out with `lfs: true` or run `git lfs pull`';
    }
    return undefined;
}


/***/ }),

/***/ 66840:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dh: () => (/* binding */ DIGEST),
/* harmony export */   WJ: () => (/* binding */ everyMember),
/* harmony export */   X_: () => (/* binding */ eachItem),
/* harmony export */   bj: () => (/* binding */ AS_WRITTEN),
/* harmony export */   jf: () => (/* binding */ SCALAR),
/* harmony export */   kw: () => (/* binding */ scalars),
/* harmony export */   ld: () => (/* binding */ items),
/* harmony export */   ol: () => (/* binding */ members),
/* harmony export */   w5: () => (/* binding */ PRESENCE),
/* harmony export */   y2: () => (/* binding */ ALL)
/* harmony export */ });
function everything() {
    const all = {};
    all.others = all;
    all.items = all;
    return all;
}
/** The whole value. */
const ALL = everything();
/** A number, a boolean, null or a string as names are long; of a container only that there is one. */
const SCALAR = { longest: 1_000 };
/** A scalar whose numbers are texts. */
const AS_WRITTEN = { ...SCALAR, asWritten: true };
/** Enough of a text to see whether there is any. */
const PRESENCE = { longest: 1 };
const DIGEST = { digest: true };
/** An object with these members. */
function members(named, others) {
    return others === undefined ? { members: named } : { members: named, others };
}
/** Members with scalars of these names. */
function scalars(...names) {
    return Object.fromEntries(names.map((name) => [name, SCALAR]));
}
/** An object whose every member is of one kind. */
function everyMember(selection) {
    return { others: selection };
}
/** An array. */
function items(selection) {
    return { items: selection };
}
/** An array whose elements are taken one by one instead of being kept. */
function eachItem(selection, sink) {
    return { items: selection, sink };
}


/***/ }),

/***/ 24343:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hp: () => (/* binding */ utf8Text),
/* harmony export */   Os: () => (/* binding */ utf8Chunks),
/* harmony export */   mM: () => (/* binding */ NOT_UTF8)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);

/** What is said of a text file whose bytes are no UTF-8: read all the same, its names would be others. */
const NOT_UTF8 = 'the file is not valid UTF-8: save it as UTF-8';
/** The chunks of a text as they are. Throws `Unreadable` at the first byte that is no UTF-8. */
async function* utf8Chunks(chunks) {
    const decode = strictDecoder();
    for await (const chunk of chunks) {
        decode(chunk);
        yield chunk;
    }
    decode();
}
/** A text as a whole. Throws `Unreadable` where a byte is no UTF-8. */
async function utf8Text(chunks) {
    const decode = strictDecoder();
    let text = '';
    for await (const chunk of chunks)
        text += decode(chunk);
    return text + decode();
}
function strictDecoder() {
    const decoder = new TextDecoder('utf-8', { fatal: true });
    return (chunk) => {
        try {
            return chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true });
        }
        catch {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Unreadable */ .IO({ path: '', message: NOT_UTF8 });
        }
    };
}


/***/ })

};
