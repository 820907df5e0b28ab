export const id = 856;
export const ids = [856];
export const modules = {

/***/ 9856:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   csvRows: () => (/* binding */ csvRows)
/* harmony export */ });
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7075);
/* harmony import */ var csv_parse__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6070);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3828);
/* harmony import */ var _core_json_utf8_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4343);
/* harmony import */ var _core_limits_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7535);





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
