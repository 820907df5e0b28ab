export const id = 521;
export const ids = [521];
export const modules = {

/***/ 3521:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readKnownCases: () => (/* binding */ readKnownCases)
/* harmony export */ });
/* harmony import */ var _tables_columns_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5479);
/* harmony import */ var _rows_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(129);


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


/***/ })

};
