export const id = 285;
export const ids = [285];
export const modules = {

/***/ 1285:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readXml: () => (/* binding */ readXml)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7975);
/* harmony import */ var sax__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2560);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3828);
/* harmony import */ var _core_limits_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7535);




const DECLARED_ENCODING = /^\s*<\?xml[^>]{0,100}?\sencoding\s*=\s*["']([\w.-]{1,40})["']/;
/**
 * Reads XML as a stream. Entities that the document defines are unknown names here, so nothing expands and nothing
 * outside is opened; a document type with its own definitions is refused.
 */
async function readXml(file, handler) {
    // The longest message in an attribute; the library's own limit is lower than what test runners write.
    Object.assign(sax__WEBPACK_IMPORTED_MODULE_1__, { MAX_BUFFER_LENGTH: _core_limits_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_ATTRIBUTE_LENGTH */ .bO });
    const parser = sax__WEBPACK_IMPORTED_MODULE_1__.parser(true, { position: true });
    let depth = 0;
    let line = 0;
    parser.onerror = ({ message }) => {
        throw fault(`${message.split('\n')[0] ?? ''} (line ${parser.line + 1})`);
    };
    parser.ondoctype = (text) => {
        if (text.includes('['))
            throw fault('it has a document type with definitions of its own, which are not read');
    };
    // Attributes may be on lines of their own.
    parser.onopentagstart = () => {
        line = parser.line + 1;
    };
    parser.onopentag = ({ name, attributes }) => {
        depth += 1;
        if (depth > _core_limits_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_NESTING */ .M1)
            throw fault(`it is nested more than ${_core_limits_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_NESTING */ .M1} deep`);
        handler.open(name, attributes, line);
    };
    parser.onclosetag = (name) => {
        depth -= 1;
        handler.close(name);
    };
    let decoder;
    for await (const chunk of file.chunks()) {
        decoder ??= decoderFor(chunk);
        parser.write(decoded(decoder, chunk));
    }
    parser.write(decoder === undefined ? '' : decoded(decoder)).close();
}
function decoderFor(chunk) {
    const start = new node_util__WEBPACK_IMPORTED_MODULE_0__.TextDecoder('latin1').decode(chunk.subarray(0, 200));
    const label = DECLARED_ENCODING.exec(start)?.[1] ?? 'utf-8';
    try {
        return new node_util__WEBPACK_IMPORTED_MODULE_0__.TextDecoder(label, { fatal: true });
    }
    catch {
        throw fault(`its encoding ${label} is not known: write it as UTF-8`);
    }
}
function decoded(decoder, chunk) {
    try {
        return chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true });
    }
    catch {
        throw fault(`it is not valid ${decoder.encoding}: write it as UTF-8`);
    }
}
function fault(reason) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .Unreadable */ .IO({ path: '', message: `looks like XML, but cannot be read: ${reason}` });
}


/***/ })

};
