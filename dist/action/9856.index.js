export const id = 9856;
export const ids = [9856];
export const modules = {

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


/***/ }),

/***/ 99856:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   csvRows: () => (/* binding */ csvRows)
/* harmony export */ });
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57075);
/* harmony import */ var csv_parse__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56070);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3828);
/* harmony import */ var _core_json_utf8_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(24343);
/* harmony import */ var _core_limits_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(97535);





/** The rows of a CSV file (RFC 4180), one at a time. */
async function* csvRows(file, delimiter) {
    const parser = (0,csv_parse__WEBPACK_IMPORTED_MODULE_1__/* .parse */ .qg)({
        delimiter,
        bom: true,
        relax_column_count: true,
        skip_empty_lines: true,
        max_record_size: _core_limits_js__WEBPACK_IMPORTED_MODULE_4__/* .MAX_ROW_LENGTH */ .bi,
    });
    const source = node_stream__WEBPACK_IMPORTED_MODULE_0__.Readable.from((0,_core_json_utf8_js__WEBPACK_IMPORTED_MODULE_3__/* .utf8Chunks */ .Os)(file.chunks()), { objectMode: false });
    source.on('error', (error) => parser.destroy(error));
    try {
        for await (const row of source.pipe(parser))
            yield row;
    }
    catch (error) {
        if (!(error instanceof csv_parse__WEBPACK_IMPORTED_MODULE_1__/* .CsvError */ .J$))
            throw error;
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .Unreadable */ .IO({ path: '', message: `looks like CSV, but is not valid: ${error.message}` });
    }
    finally {
        source.destroy();
    }
}


/***/ })

};
