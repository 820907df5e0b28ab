export const id = 385;
export const ids = [385];
export const modules = {

/***/ 32456:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _7: () => (/* binding */ expired),
/* harmony export */   g$: () => (/* binding */ tooLarge),
/* harmony export */   oM: () => (/* binding */ checkedDigest)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3828);
/* harmony import */ var _core_limits_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97535);



/** What has to be said of an artifact that was listed and is not there any more. */
function expired({ name, id }, run) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`Artifact ${JSON.stringify(name)} (${id}) of ${run} has expired or was deleted: run the benchmark again; retention-days ` +
        'of actions/upload-artifact keeps the next one longer');
}
function tooLarge(size) {
    const advice = 'upload the result files without what else the job wrote';
    return `it has ${size} bytes, more than ${_core_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_ARTIFACT_BYTES */ .o9}: ${advice}`;
}
/** The archive, unless GitHub knows that it was another. */
function checkedDigest(archive, { digest }) {
    if (digest === null || digest === `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(archive).digest('hex')}`)
        return archive;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('what was downloaded is not what was uploaded, its SHA-256 digest differs: run this job again, and the one that ' +
        'uploaded it if that does not help');
}


/***/ }),

/***/ 41385:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ownArtifacts: () => (/* binding */ ownArtifacts)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _actions_artifact__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(91252);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3828);
/* harmony import */ var _core_limits_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(97535);
/* harmony import */ var _artifact_shelf_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(32456);
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(50883);








/**
 * The artifacts of the run that this job belongs to. They need no token: the runner gives every action access to the
 * service that keeps them. What has expired is not listed there.
 */
function ownArtifacts() {
    const client = new _actions_artifact__WEBPACK_IMPORTED_MODULE_3__/* .DefaultArtifactClient */ .t9();
    return {
        description: 'this run',
        async list() {
            const { artifacts } = await served(() => client.listArtifacts());
            return artifacts.map(({ id, name, size, digest = null }) => ({ id, name, size, digest, isExpired: false }));
        },
        async download(artifact) {
            const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)(node_path__WEBPACK_IMPORTED_MODULE_2__.join((0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), 'benchmark-snapshots-'));
            try {
                // Packed, because the client's own unpacking has no limits.
                await served(() => client.downloadArtifact(artifact.id, { path: folder, skipDecompress: true }));
                const [name = ''] = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder);
                const file = node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, name);
                const { size } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(file);
                if (size > _core_limits_js__WEBPACK_IMPORTED_MODULE_6__/* .MAX_ARTIFACT_BYTES */ .o9)
                    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo((0,_artifact_shelf_js__WEBPACK_IMPORTED_MODULE_5__/* .tooLarge */ .g$)(size));
                return (0,_artifact_shelf_js__WEBPACK_IMPORTED_MODULE_5__/* .checkedDigest */ .oM)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file), artifact);
            }
            finally {
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, { recursive: true, force: true });
            }
        },
    };
}
/** The client repeats what fails for itself, and then says little: the debug log has the rest. */
async function served(ask) {
    try {
        return await ask();
    }
    catch (error) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .StoreError */ .hg(`The artifacts of this run cannot be had: ${(0,_fault_js__WEBPACK_IMPORTED_MODULE_7__/* .reasonOf */ .A3)(error)}. Run this job again, with debug logging to see why.`, null, { cause: error });
    }
}


/***/ })

};
