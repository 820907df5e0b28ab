export const id = 230;
export const ids = [230];
export const modules = {

/***/ 5230:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   packing: () => (/* binding */ packing),
/* harmony export */   pageAssets: () => (/* binding */ pageAssets),
/* harmony export */   siteAssets: () => (/* binding */ siteAssets),
/* harmony export */   siteFolder: () => (/* binding */ siteFolder),
/* harmony export */   writtenFile: () => (/* binding */ writtenFile)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8474);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6760);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8522);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3828);
/* harmony import */ var _core_thrown_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4221);








/** What belongs to a dashboard in a folder, whichever build wrote it. */
const OURS = /^(?:index\.html|(?:app|judged)\.[0-9A-Za-z]{8}\.(?:js|css)|(?:data|img)\/.+)$/;
const INDEX = 'data/index.json';
const FORMAT = '"format":"benchmark-snapshots-dashboard"';
/**
 * A folder that becomes a dashboard. It may be new, empty, part of another site, or an earlier dashboard; other files
 * stay. Throws `UserError` if a file of another site has the name of one of ours.
 */
async function siteFolder(directory, shown) {
    const there = await filesIn(directory, shown);
    const own = there.filter((file) => OURS.test(file));
    const isEarlier = own.includes(INDEX) && (await textOf(node_path__WEBPACK_IMPORTED_MODULE_4__.join(directory, INDEX), shown)).includes(FORMAT);
    if (!isEarlier && own.length > 0) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .UserError */ .yo(`${shown} has ${own[0] ?? ''}, which is not part of a dashboard: name another folder, such as ${node_path__WEBPACK_IMPORTED_MODULE_4__.join(shown, 'benchmarks')}`);
    }
    const written = new Set();
    return {
        description: shown,
        write: async (name, text) => {
            written.add(name);
            const file = node_path__WEBPACK_IMPORTED_MODULE_4__.join(directory, ...name.split('/'));
            await explained(shown, async () => {
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_3__.mkdir)(node_path__WEBPACK_IMPORTED_MODULE_4__.dirname(file), { recursive: true });
                // Renamed into place, so that a server always finds a complete file.
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_3__.writeFile)(`${file}.tmp`, text);
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_3__.rename)(`${file}.tmp`, file);
            });
        },
        finish: () => explained(shown, async () => {
            for (const file of own)
                if (!written.has(file))
                    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_3__.rm)(node_path__WEBPACK_IMPORTED_MODULE_4__.join(directory, ...file.split('/')));
        }),
    };
}
/** Writes one file under a temporary name and renames it, so that a file with this name is always complete. */
function writtenFile(file, shown) {
    const unfinished = `${file}.tmp-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`;
    let stream = null;
    return {
        description: shown,
        write: (text) => explained(shown, async () => {
            stream ??= (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.createWriteStream)(unfinished);
            if (!stream.write(text))
                await (0,node_events__WEBPACK_IMPORTED_MODULE_1__.once)(stream, 'drain');
        }),
        close: () => explained(shown, async () => {
            if (stream === null)
                return;
            stream.end();
            await (0,node_events__WEBPACK_IMPORTED_MODULE_1__.once)(stream, 'finish');
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_3__.rename)(unfinished, file);
        }),
    };
}
const packing = {
    encode: (text) => (0,node_zlib__WEBPACK_IMPORTED_MODULE_5__.gzipSync)(text, { level: 9 }).toString('base64'),
    integrity: (text) => `sha256-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('base64')}`,
};
/**
 * The script and the style sheet of the page, as `npm run build` makes them.
 * @param root the root of this project
 * @param which `app` only shows, `local` also writes
 */
async function pageAssets(root, which) {
    return built(root, async (folder) => {
        const [script, style] = await Promise.all(['js', 'css'].map((kind) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_3__.readFile)(node_path__WEBPACK_IMPORTED_MODULE_4__.join(folder, `${which}.${kind}`), 'utf8')));
        return { script: script ?? '', style: style ?? '' };
    });
}
/** The same page in parts, for a site: most visitors load only the first. */
async function siteAssets(root) {
    return built(root, async (folder) => {
        const names = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_3__.readdir)(node_path__WEBPACK_IMPORTED_MODULE_4__.join(folder, 'site'))).sort();
        const read = async (name) => ({
            path: name,
            text: await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_3__.readFile)(node_path__WEBPACK_IMPORTED_MODULE_4__.join(folder, 'site', name), 'utf8'),
        });
        const [first, ...more] = names.map(read);
        if (first === undefined)
            throw new Error('there is no script');
        const style = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_3__.readFile)(node_path__WEBPACK_IMPORTED_MODULE_4__.join(folder, 'app.css'), 'utf8');
        return { scripts: [await first, ...(await Promise.all(more))], style };
    });
}
async function built(root, read) {
    try {
        return await read(node_path__WEBPACK_IMPORTED_MODULE_4__.join(root, 'dist', 'dashboard'));
    }
    catch (error) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .UserError */ .yo(`The page of the dashboard is not in ${root}: run npm run build.`, { cause: error });
    }
}
async function filesIn(directory, shown) {
    try {
        const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_3__.readdir)(directory, { recursive: true, withFileTypes: true });
        return entries
            .filter((entry) => !entry.isDirectory())
            .map((entry) => node_path__WEBPACK_IMPORTED_MODULE_4__.relative(directory, node_path__WEBPACK_IMPORTED_MODULE_4__.join(entry.parentPath, entry.name)).split(node_path__WEBPACK_IMPORTED_MODULE_4__.sep).join('/'));
    }
    catch (error) {
        if ((0,_core_thrown_js__WEBPACK_IMPORTED_MODULE_7__/* .codeOf */ .$N)(error) === 'ENOENT')
            return [];
        throw unwritable(shown, error);
    }
}
async function textOf(file, shown) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_3__.readFile)(file, 'utf8');
    }
    catch (error) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .UserError */ .yo(`${node_path__WEBPACK_IMPORTED_MODULE_4__.join(shown, INDEX)} cannot be read: ${(0,_core_thrown_js__WEBPACK_IMPORTED_MODULE_7__/* .fileFault */ .bT)('read', error)}`, { cause: error });
    }
}
async function explained(shown, work) {
    try {
        return await work();
    }
    catch (error) {
        throw (0,_core_thrown_js__WEBPACK_IMPORTED_MODULE_7__/* .codeOf */ .$N)(error) === null ? error : unwritable(shown, error);
    }
}
function unwritable(shown, error) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_6__/* .UserError */ .yo(`${shown} cannot be written: ${(0,_core_thrown_js__WEBPACK_IMPORTED_MODULE_7__/* .fileFault */ .bT)('write', error)}`, { cause: error });
}


/***/ })

};
