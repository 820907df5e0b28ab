export const id = 3521;
export const ids = [3521];
export const modules = {

/***/ 29908:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ readLines)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/* harmony import */ var _core_json_json_reader_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45187);
/* harmony import */ var _core_json_json_fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70862);



const LINE_FEED = 0x0a;
const OPEN_OBJECT = 0x7b;
/**
 * Reads JSON Lines, one object at a time. Lines that do not begin like an object (some tools print a sentence first)
 * are left out. Throws `Unreadable` for an invalid object.
 * @param sink returns false to stop
 * @returns the numbers of the lines that were left out
 */
async function readLines(file, options, sink) {
    const leftOut = [];
    let line = 1;
    let reader;
    let isBlank = true;
    /** Ends a line; returns whether to go on. */
    const endLine = () => {
        const document = reader?.end();
        if (document !== undefined && (0,_core_json_json_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(document.value)) {
            const { value, problems, notMeasured } = document;
            if (!sink({ value, problems, notMeasured, line }))
                return false;
        }
        else if (!isBlank)
            leftOut.push(line);
        reader = undefined;
        isBlank = true;
        line += 1;
        return true;
    };
    for await (const chunk of file.chunks()) {
        let at = 0;
        while (at < chunk.length) {
            const end = chunk.indexOf(LINE_FEED, at);
            const stop = end === -1 ? chunk.length : end;
            const part = chunk.subarray(at, stop);
            const first = isBlank ? part.find((byte) => byte > 0x20) : undefined;
            if (first !== undefined) {
                isBlank = false;
                if (first === OPEN_OBJECT)
                    reader = new _core_json_json_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .JsonReader */ .O({ ...options, origin: 'foreign', line });
            }
            reader?.write(part);
            if (end !== -1 && !endLine())
                return leftOut;
            at = stop + 1;
        }
    }
    if (!isBlank)
        endLine();
    if (line === 1)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Unreadable */ .IO({ path: '', message: 'the file is empty: nothing was measured' });
    return leftOut;
}


/***/ }),

/***/ 71191:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ sketchOf),
/* harmony export */   e: () => (/* binding */ yamlAsJson)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/* harmony import */ var _core_json_json_place_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32640);
/* harmony import */ var _core_json_json_reader_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45187);
/* harmony import */ var _core_json_json_text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(82716);
/* harmony import */ var _core_json_utf8_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(24343);
/* harmony import */ var _core_limits_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(97535);
/* harmony import */ var _lines_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(29908);







/** Limits of a sketch: levels, elements, members and characters. */
const SKETCHED = selectionOf(7);
const SKETCHED_LINES = 20;
const SKETCHED_ROWS = 20;
/** How many bytes are read to find the syntax. */
const HEAD_BYTES = 64 * 1024;
/** Beyond this, a file is recognized by what was read so far, if possible. */
const ENOUGH_BYTES = 4 * 1024 * 1024;
const DELIMITERS = [',', '\t', ';', '|'];
/** @param isKnown whether the sketch of a part of a large document is enough */
async function sketchOf(file, parsers, isKnown) {
    const { path } = file;
    const sketch = (syntax, value, delimiter = ',') => ({ path, syntax, value, delimiter });
    const head = await headOf(file);
    if (head[0] === 0x50 && head[1] === 0x4b) {
        return sketch('zip', (await parsers.zip(file)).map((member) => member.path));
    }
    const signature = (0,_core_json_json_text_js__WEBPACK_IMPORTED_MODULE_6__/* .signatureOf */ .yK)(head);
    if (signature !== undefined)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Unreadable */ .IO({ path: '', message: `the file is ${signature}` });
    const text = new TextDecoder().decode(head).trimStart();
    if ((0,_core_json_json_text_js__WEBPACK_IMPORTED_MODULE_6__/* .isBinary */ .Go)(text))
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Unreadable */ .IO({ path: '', message: 'the file is binary, not a text' });
    if (/^<(?!!doctype html|html|<)/i.test(text))
        return sketch('xml', await rootOf(file, parsers));
    if (/^---\s*\n/.test(text) && /^model-index:/m.test(text))
        return sketch('front-matter', await yamlOf(file, parsers));
    if (/\.ya?ml$/i.test(path))
        return sketch('yaml', await yamlOf(file, parsers));
    if (/\.(?:jsonl|ndjson)$/i.test(path) && text.startsWith('{'))
        return sketch('lines', await firstLines(file));
    if (/^[[{]/.test(text) && !/^\[[^\]\n]{1,80}\] [^\]]/.test(text))
        return jsonSketch(file, head, sketch, isKnown);
    const [, mark] = /^\ufeff?(sep=.)\r?\n/i.exec(text) ?? [];
    if (mark !== undefined) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Unreadable */ .IO({ path: '', message: `the first line, ${mark}, is for Excel alone: remove it` });
    }
    const explained = (0,_core_json_json_text_js__WEBPACK_IMPORTED_MODULE_6__/* .explainNotJson */ .Hq)(text);
    if (explained !== undefined)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Unreadable */ .IO({ path: '', message: explained });
    if (/^\{.*\}\s*$/m.test(text))
        return sketch('lines', await firstLines(file));
    const delimiter = delimiterOf(text);
    if (delimiter !== undefined)
        return sketch('table', await firstRows(file, parsers, delimiter), delimiter);
    return jsonSketch(file, head, sketch, isKnown);
}
async function jsonSketch(file, head, sketch, isKnown) {
    const reader = new _core_json_json_reader_js__WEBPACK_IMPORTED_MODULE_2__/* .JsonReader */ .O({ selection: SKETCHED, origin: 'foreign', digest: (text) => text });
    let read = 0;
    try {
        // Most files are no longer than their head: they are not opened again.
        for await (const chunk of head.length === file.size ? [head] : file.chunks()) {
            reader.write(chunk);
            read += chunk.length;
            const { found } = reader;
            if (read < ENOUGH_BYTES || found === undefined)
                continue;
            const partial = sketch('json', found);
            if (isKnown(partial))
                return partial;
        }
        return sketch('json', reader.end().value ?? null);
    }
    catch (error) {
        if (error instanceof _core_json_json_place_js__WEBPACK_IMPORTED_MODULE_1__/* .SecondDocument */ .S)
            return sketch('lines', await firstLines(file));
        throw error;
    }
}
async function headOf(file) {
    const head = new Uint8Array(Math.min(HEAD_BYTES, file.size));
    let length = 0;
    for await (const chunk of file.chunks()) {
        const part = chunk.subarray(0, head.length - length);
        head.set(part, length);
        length += part.length;
        if (length === head.length)
            break;
    }
    return head.subarray(0, length);
}
async function firstLines(file) {
    const found = [];
    const options = { selection: SKETCHED, digest: (text) => text };
    await (0,_lines_js__WEBPACK_IMPORTED_MODULE_5__/* .readLines */ .S)(file, options, ({ value }) => {
        found.push(value);
        return found.length < SKETCHED_LINES;
    });
    return found;
}
async function firstRows(file, parsers, delimiter) {
    const rows = [];
    for await (const row of parsers.csv(file, delimiter)) {
        rows.push(row.map((cell) => cell.slice(0, 200)));
        if (rows.length === SKETCHED_ROWS)
            break;
    }
    return rows;
}
async function rootOf(file, parsers) {
    const found = new Error('the root was found');
    let root = '';
    try {
        await parsers.xml(file, {
            open(name) {
                root = name;
                throw found;
            },
            close: () => undefined,
        });
    }
    catch (error) {
        if (error !== found)
            throw error;
    }
    return root;
}
/** The value of a YAML file, or of the front matter of a text. */
async function yamlOf(file, parsers) {
    const reader = new _core_json_json_reader_js__WEBPACK_IMPORTED_MODULE_2__/* .JsonReader */ .O({ selection: SKETCHED, origin: 'foreign', digest: (text) => text });
    reader.write(new TextEncoder().encode(await yamlAsJson(file, parsers)));
    return reader.end().value ?? null;
}
/** A YAML file, or the front matter of a text, as JSON. */
async function yamlAsJson(file, parsers) {
    if (file.size > _core_limits_js__WEBPACK_IMPORTED_MODULE_4__/* .MAX_YAML_BYTES */ .jl) {
        const message = `the file has ${file.size} bytes, more than the ${_core_limits_js__WEBPACK_IMPORTED_MODULE_4__/* .MAX_YAML_BYTES */ .jl} that a YAML file may have: write JSON`;
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Unreadable */ .IO({ path: '', message });
    }
    const text = await (0,_core_json_utf8_js__WEBPACK_IMPORTED_MODULE_3__/* .utf8Text */ .Hp)(file.chunks());
    const frontMatter = /^\ufeff?---\s*\n([\s\S]*?)\n---\s*(?:\n|$)/.exec(text)?.[1];
    return parsers.yaml(frontMatter ?? text);
}
/** The separator of the cells in the first line, if it can be the head of a table. */
function delimiterOf(text) {
    const first = (/^[^\r\n]*/.exec(text)?.[0] ?? '').replace(/"(?:[^"]|"")*"/g, '');
    const counts = DELIMITERS.map((delimiter) => first.split(delimiter).length - 1);
    const most = Math.max(...counts);
    return most === 0 ? undefined : DELIMITERS[counts.indexOf(most)];
}
function selectionOf(levels) {
    if (levels === 0)
        return { longest: 200 };
    const inner = selectionOf(levels - 1);
    return { others: inner, items: inner, mostMembers: 200, mostItems: 5, longest: 200 };
}


/***/ }),

/***/ 62858:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ openSource)
/* harmony export */ });
/* harmony import */ var _core_json_json_reader_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45187);
/* harmony import */ var _lines_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29908);
/* harmony import */ var _sketch_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71191);



/** A file whose sketch is known. */
function openSource(file, sketch, context) {
    const { parsers, digest, report, warn } = context;
    const collect = ({ problems, notMeasured }, line) => {
        const at = (path) => (line === undefined ? path : `line ${line}: ${path}`);
        for (const { path, message } of problems)
            report(at(path), message);
        for (const { path, message } of notMeasured)
            warn(at(path), message);
    };
    const json = async (selection, origin = 'foreign') => {
        const reader = new _core_json_json_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .JsonReader */ .O({ selection, origin, digest });
        if (sketch.syntax === 'yaml' || sketch.syntax === 'front-matter') {
            reader.write(new TextEncoder().encode(await (0,_sketch_js__WEBPACK_IMPORTED_MODULE_2__/* .yamlAsJson */ .e)(file, parsers)));
        }
        else {
            for await (const chunk of file.chunks())
                reader.write(chunk);
        }
        const document = reader.end();
        collect(document);
        return document.value ?? null;
    };
    return {
        path: file.path,
        sketch,
        json,
        async lines(selection, sink) {
            const leftOut = await (0,_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .readLines */ .S)(file, { selection, digest }, ({ value, line, ...rest }) => {
                collect(rest, line);
                sink(value, line);
                return true;
            });
            if (leftOut.length === 1)
                warn('', `line ${leftOut[0] ?? 0} is not JSON and was left out`);
            else if (leftOut.length > 1)
                warn('', `${leftOut.length} lines are not JSON and were left out`);
        },
        async rows(sink) {
            let row = 0;
            for await (const cells of parsers.csv(file, sketch.delimiter)) {
                sink(cells, row);
                row += 1;
            }
        },
        xml: (handler) => parsers.xml(file, handler),
        members: () => parsers.zip(file),
        member: (member) => openSource(member, { path: member.path, syntax: 'json', value: null, delimiter: ',' }, context),
    };
}


/***/ }),

/***/ 83521:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readKnownCases: () => (/* binding */ readKnownCases)
/* harmony export */ });
/* harmony import */ var _tables_columns_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5479);
/* harmony import */ var _rows_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30129);


/**
 * The file of known cases: `id`, `expected` and optionally `group`.
 * @param separator between the labels of a case; null: one label, unless the file has arrays
 */
async function readKnownCases(file, separator, context, told) {
    const rows = [...(await (0,_rows_js__WEBPACK_IMPORTED_MODULE_1__/* .readCaseRows */ .AB)(file, ['expected'], context, told)).values()];
    const isMultiLabel = separator !== null || rows.some(({ at }) => Array.isArray(at('expected')));
    const cases = rows.map(({ id, isStated, at, row }) => {
        const expected = (0,_rows_js__WEBPACK_IMPORTED_MODULE_1__/* .labelsIn */ .xS)(at('expected'), separator);
        if (expected.length === 0 && !isMultiLabel) {
            told.problems.push({
                file: file.path,
                path: row.at,
                message: 'expected is empty: leave out a case that nobody can answer',
            });
        }
        const input = Object.fromEntries(Object.entries(row.value).filter(([name]) => !KEPT.has((0,_tables_columns_js__WEBPACK_IMPORTED_MODULE_0__/* .plainName */ .MH)(name))));
        return { id, isStated, at: row.at, expected, group: (0,_rows_js__WEBPACK_IMPORTED_MODULE_1__/* .cellText */ .Ie)(at('group')) || undefined, input };
    });
    return { cases, isMultiLabel };
}
/** Columns that a service never gets. */
const KEPT = new Set(['expected', 'group']);


/***/ }),

/***/ 30129:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AB: () => (/* binding */ readCaseRows),
/* harmony export */   Ie: () => (/* binding */ cellText),
/* harmony export */   xS: () => (/* binding */ labelsIn)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/* harmony import */ var _core_json_json_path_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(53500);
/* harmony import */ var _core_json_selection_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66840);
/* harmony import */ var _core_limits_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97535);
/* harmony import */ var _reading_source_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62858);
/* harmony import */ var _reading_sketch_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(71191);
/* harmony import */ var _tables_columns_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5479);
/* harmony import */ var _tables_rows_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(20075);








/**
 * The rows of CSV, TSV, JSON Lines or a JSON array with one row for each case, by id. Reports a file that cannot be
 * read, rows without an id, and ids that occur twice.
 * @param needed columns of which a row must have one, the usual one first
 */
async function readCaseRows(file, needed, context, told) {
    const rows = new Map();
    let problems = 0;
    const report = (path, message) => {
        problems += 1;
        if (problems <= _core_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_PROBLEMS_PER_FILE */ .JG)
            told.problems.push({ file: file.path, path, message });
    };
    const warn = (path, message) => {
        told.warnings.push({ file: file.path, path, message });
    };
    try {
        const source = (0,_reading_source_js__WEBPACK_IMPORTED_MODULE_3__/* .openSource */ .o)(file, await (0,_reading_sketch_js__WEBPACK_IMPORTED_MODULE_4__/* .sketchOf */ .M)(file, context.parsers, () => false), { ...context, report, warn });
        let columns;
        await (0,_tables_rows_js__WEBPACK_IMPORTED_MODULE_6__/* .readRows */ .aK)(source, '', (row) => {
            const one = caseRow(row, needed);
            if (one === undefined) {
                columns ??= (0,_tables_rows_js__WEBPACK_IMPORTED_MODULE_6__/* .columnsOf */ .PL)(row.value).map(_core_json_json_path_js__WEBPACK_IMPORTED_MODULE_7__/* .quote */ .hD).join(', ');
                return;
            }
            const { id } = one;
            const earlier = rows.get(id);
            if (id === '')
                report(row.at, 'has no id: every case needs one that is the same in both files');
            else if (earlier !== undefined)
                report(row.at, `has the id of ${earlier.row.at}: keep one of them`);
            else
                rows.set(id, one);
        }, _core_json_selection_js__WEBPACK_IMPORTED_MODULE_1__/* .ALL */ .y2);
        if (rows.size === 0 && problems === 0) {
            report('', `has no row with the columns id and ${needed[0]}${columns === undefined ? '' : `: it has ${columns}`}`);
        }
        else if (columns !== undefined)
            report('', `there are rows without the columns id and ${needed[0]}`);
        if (rows.size > _core_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_CASES */ .fG)
            report('', `has ${rows.size} cases, more than ${_core_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_CASES */ .fG}: split the benchmark`);
    }
    catch (error) {
        if (!(error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .Unreadable */ .IO))
            throw error;
        told.problems.push({ file: file.path, path: error.problem.path, message: error.problem.message });
    }
    return rows;
}
/** undefined if it lacks the id, or every needed column. */
function caseRow(row, needed) {
    const names = (0,_tables_rows_js__WEBPACK_IMPORTED_MODULE_6__/* .columnsOf */ .PL)(row.value);
    const at = (column) => {
        const name = Object.keys(row.value).find((each) => (0,_tables_columns_js__WEBPACK_IMPORTED_MODULE_5__/* .plainName */ .MH)(each) === column);
        return name === undefined ? undefined : row.value[name];
    };
    const id = (0,_tables_columns_js__WEBPACK_IMPORTED_MODULE_5__/* .columnFor */ ._R)('id', names)?.name;
    if (id === undefined || needed.every((column) => at(column) === undefined))
        return undefined;
    return { id: cellText((0,_tables_rows_js__WEBPACK_IMPORTED_MODULE_6__/* .valueIn */ .xm)(row, id)), isStated: (0,_tables_columns_js__WEBPACK_IMPORTED_MODULE_5__/* .holdsIds */ .V4)(id), at, row };
}
/** A scalar as people write it; '' if it is missing. */
function cellText(value) {
    return typeof value === 'object' || value === undefined ? '' : String(value).trim();
}
/**
 * The labels in a cell: the elements of an array, the parts of a text between separators, or the whole text. An empty
 * text is no label.
 */
function labelsIn(value, separator) {
    const labels = Array.isArray(value)
        ? value.map(cellText)
        : separator === null
            ? [cellText(value)]
            : cellText(value).split(separator);
    return labels.map((label) => label.trim()).filter((label) => label !== '');
}


/***/ }),

/***/ 20075:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KB: () => (/* binding */ CONTENT),
/* harmony export */   PL: () => (/* binding */ columnsOf),
/* harmony export */   T3: () => (/* binding */ numberInRow),
/* harmony export */   aK: () => (/* binding */ readRows),
/* harmony export */   hO: () => (/* binding */ rowsAt),
/* harmony export */   xm: () => (/* binding */ valueIn)
/* harmony export */ });
/* harmony import */ var _core_json_json_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70862);
/* harmony import */ var _core_json_json_path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(53500);
/* harmony import */ var _core_json_selection_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66840);
/* harmony import */ var _base_values_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40464);




/** Longer texts are never names; a digest replaces them. */
const LONGEST_TEXT = 200;
/** Everything except long texts. */
const CONTENT = content();
function content() {
    const all = {
        longest: LONGEST_TEXT,
        fingerprint: true,
    };
    all.others = all;
    all.items = all;
    return all;
}
/**
 * The rows of a file, one by one.
 * @param path to the rows inside a document; '' if the document is the rows
 * @param selection what is kept of them, in JSON
 * @returns the members of the document besides its rows
 */
async function readRows(source, path, sink, selection = CONTENT) {
    const nothing = {};
    const { syntax } = source.sketch;
    if (syntax === 'table') {
        let head = [];
        await source.rows((cells, index) => {
            if (index === 0)
                head = cells;
            else
                sink({ value: rowOf(head, cells), keys: [], at: `row ${index + 1}` });
        });
        return nothing;
    }
    if (syntax === 'lines') {
        await source.lines(selection, (value, line) => sink({ value, keys: [], at: `line ${line}` }));
        return nothing;
    }
    if (path === '' && Array.isArray(source.sketch.value)) {
        await source.json((0,_core_json_selection_js__WEBPACK_IMPORTED_MODULE_1__/* .eachItem */ .X_)(selection, (value, index) => {
            if ((0,_core_json_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(value))
                sink({ value, keys: [], at: (0,_core_json_json_path_js__WEBPACK_IMPORTED_MODULE_3__/* .elementPath */ .yu)('$', index) });
        }));
        return nothing;
    }
    const document = await source.json(selection);
    for (const row of rowsAt(document, path))
        sink(row);
    return (0,_core_json_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(document) ? document : nothing;
}
function rowOf(head, cells) {
    return Object.fromEntries(head.map((name, index) => [name, cells[index] ?? '']));
}
/** The rows that a path leads to: objects, and the objects in arrays there. */
function rowsAt(document, path) {
    const steps = path === '' ? [] : path.split('.');
    return walk(document, steps, [], '$').flatMap(({ value, keys, at }) => {
        if (Array.isArray(value)) {
            return value.flatMap((element, index) => (0,_core_json_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(element) ? [{ value: element, keys, at: (0,_core_json_json_path_js__WEBPACK_IMPORTED_MODULE_3__/* .elementPath */ .yu)(at, index) }] : []);
        }
        return (0,_core_json_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(value) ? [{ value, keys, at }] : [];
    });
}
function walk(value, steps, keys, at) {
    const [step, ...rest] = steps;
    if (step === undefined)
        return [{ value, keys, at }];
    if (step === '*' && Array.isArray(value)) {
        return value.flatMap((element, index) => walk(element, rest, [...keys, String(index)], (0,_core_json_json_path_js__WEBPACK_IMPORTED_MODULE_3__/* .elementPath */ .yu)(at, index)));
    }
    if (!(0,_core_json_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(value))
        return [];
    if (step === '*') {
        return Object.entries(value).flatMap(([name, member]) => walk(member, rest, [...keys, name], (0,_core_json_json_path_js__WEBPACK_IMPORTED_MODULE_3__/* .memberPath */ .Mb)(at, name)));
    }
    // Names of members may contain dots.
    return Object.entries(value).flatMap(([name, member]) => {
        const parts = name.split('.');
        const isMeant = parts.every((part, index) => steps[index] === part);
        return isMeant ? walk(member, steps.slice(parts.length), keys, (0,_core_json_json_path_js__WEBPACK_IMPORTED_MODULE_3__/* .memberPath */ .Mb)(at, name)) : [];
    });
}
/** The value of a column or path in a row. */
function valueIn(row, path) {
    if (Object.hasOwn(row.value, path))
        return row.value[path];
    const key = /^@?key(\d*)$/.exec(path);
    if (key !== null)
        return key[1] === '' ? row.keys.at(-1) : row.keys[Number(key[1]) - 1];
    return walk(row.value, path.split('.'), [], '')[0]?.value;
}
/** The number of a column or path, in our unit. */
function numberInRow(row, { path, factor }) {
    const value = (0,_base_values_js__WEBPACK_IMPORTED_MODULE_2__/* .numberIn */ .Po)(valueIn(row, path));
    return value === undefined ? undefined : factor === 1 ? value : scaled(value, factor);
}
/** Divides if the mapping divides: 7 / 10 is 0.7, but 7 × 0.1 is not. */
function scaled(value, factor) {
    const divisor = Math.round(1 / factor);
    return factor < 1 && Math.abs(divisor * factor - 1) < 1e-12 ? value / divisor : value * factor;
}
/** The names of the scalars in a row; nested ones with dots. */
function columnsOf(value, prefix = '') {
    return Object.entries(value).flatMap(([name, member]) => (0,_core_json_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(member) ? columnsOf(member, `${prefix}${name}.`) : [prefix + name]);
}


/***/ })

};
