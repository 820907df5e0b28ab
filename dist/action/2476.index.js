export const id = 2476;
export const ids = [2476];
export const modules = {

/***/ 4171:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hz: () => (/* binding */ PAUSE),
/* harmony export */   Mm: () => (/* binding */ bounded),
/* harmony export */   PY: () => (/* binding */ ATTEMPTS),
/* harmony export */   _6: () => (/* binding */ downloadZip),
/* harmony export */   c6: () => (/* binding */ fetchByProxy),
/* harmony export */   rl: () => (/* binding */ causeOf)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var _actions_github_lib_utils__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85555);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3828);
/* harmony import */ var _core_limits_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(97535);
/* harmony import */ var _shelf_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(29047);





/** The fetch of GitHub's client for actions, which uses the runner's proxy; Node's own does not. */
const fetchByProxy = _actions_github_lib_utils__WEBPACK_IMPORTED_MODULE_1__/* .defaults */ .NT.request?.fetch;
/** The number of attempts after temporary faults, and the milliseconds between the first two. */
const ATTEMPTS = 3;
const PAUSE = 1_000;
/** Milliseconds for one attempt. */
const LONGEST_DOWNLOAD = 60_000;
/**
 * Downloads a zip file from the storage that GitHub names. The address is a secret that grants access. The file name
 * and type from the storage are ignored, because the uploader chose them.
 */
async function downloadZip(address) {
    let reason = '';
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
        if (attempt > 1)
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(PAUSE * (attempt - 1));
        try {
            const response = await fetchByProxy(address, { signal: AbortSignal.timeout(LONGEST_DOWNLOAD) });
            if (response.ok)
                return await bounded(response, _core_limits_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_ARTIFACT_BYTES */ .o9, (size) => new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo((0,_shelf_js__WEBPACK_IMPORTED_MODULE_4__/* .tooLarge */ .g$)(size)));
            reason = `it answered with status ${response.status}`;
            await response.body?.cancel();
        }
        catch (error) {
            if (error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo)
                throw error;
            reason = causeOf(error);
        }
    }
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .StoreError */ .hg(`GitHub's storage did not give an artifact in ${ATTEMPTS} attempts, ${reason}: run this job again.`);
}
/** The bytes of a response, at most `most`, whatever size it states. */
async function bounded({ body }, most, tooMany) {
    const chunks = [];
    let size = 0;
    for await (const chunk of (body ?? [])) {
        size += chunk.length;
        if (size > most)
            throw tooMany(size);
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
}
/** fetch only says that it failed; the reason is in its cause. Addresses must not get into messages. */
function causeOf(error) {
    const cause = error instanceof Error ? (error.cause ?? error) : error;
    const code = cause instanceof Error ? Reflect.get(cause, 'code') : undefined;
    return typeof code === 'string' ? code : cause instanceof Error ? cause.name : 'for an unknown reason';
}


/***/ }),

/***/ 72476:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   asked: () => (/* binding */ asked),
/* harmony export */   runArtifacts: () => (/* binding */ runArtifacts)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/* harmony import */ var _shelf_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29047);
/* harmony import */ var _download_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4171);
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50883);




/** The artifacts of any run, through GitHub's API; needs the permission `actions: read`. */
function runArtifacts(client, { runId, ...at }) {
    const description = `run ${runId} of ${at.owner}/${at.repo}`;
    return {
        description,
        async list() {
            const listed = await asked(description, () => client.paginate(client.rest.actions.listWorkflowRunArtifacts, { ...at, run_id: runId, per_page: 100 }));
            return listed.map(({ id, name, size_in_bytes: size, created_at: createdAt, digest, expired: isExpired }) => ({
                id,
                name,
                size,
                createdAt,
                digest: digest ?? null,
                isExpired,
            }));
        },
        async download(artifact) {
            const address = await asked(description, async () => {
                try {
                    const where = { ...at, artifact_id: artifact.id, archive_format: 'zip' };
                    const { headers } = await client.rest.actions.downloadArtifact({ ...where, request: { redirect: 'manual' } });
                    return headers.location ?? '';
                }
                catch (error) {
                    // It has expired, or was deleted meanwhile.
                    throw (0,_fault_js__WEBPACK_IMPORTED_MODULE_3__/* .faultOf */ .Kl)(error) === 'missing' ? (0,_shelf_js__WEBPACK_IMPORTED_MODULE_1__/* .expired */ ._7)(artifact, description) : error;
                }
            });
            return (0,_shelf_js__WEBPACK_IMPORTED_MODULE_1__/* .checkedDigest */ .oM)(await (0,_download_js__WEBPACK_IMPORTED_MODULE_2__/* .downloadZip */ ._6)(address), artifact);
        },
    };
}
/** Asks GitHub, and explains its refusals with what to do. */
async function asked(run, ask) {
    try {
        return await ask();
    }
    catch (error) {
        if (error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo)
            throw error;
        const fault = (0,_fault_js__WEBPACK_IMPORTED_MODULE_3__/* .faultOf */ .Kl)(error);
        if (fault === 'token')
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${run} cannot be read: ${(0,_fault_js__WEBPACK_IMPORTED_MODULE_3__/* .reasonOf */ .A3)(error)}`, { cause: error });
        if (fault === 'permission') {
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`github-token: it may not read ${run} (${(0,_fault_js__WEBPACK_IMPORTED_MODULE_3__/* .reasonOf */ .A3)(error)}): give the job "permissions: { actions: read }"; a run of ` +
                'another repository needs a token that may read the actions of that one', { cause: error });
        }
        if (fault === 'missing') {
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`run-id: there is no ${run}, or github-token may not see it: check run-id and repository; a private repository ` +
                'other than this one needs a token of its own', { cause: error });
        }
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StoreError */ .hg(`GitHub cannot be asked for ${run}: ${(0,_fault_js__WEBPACK_IMPORTED_MODULE_3__/* .reasonOf */ .A3)(error)}`, null, { cause: error });
    }
}


/***/ }),

/***/ 29047:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _7: () => (/* binding */ expired),
/* harmony export */   g$: () => (/* binding */ tooLarge),
/* harmony export */   oM: () => (/* binding */ checkedDigest)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3828);
/* harmony import */ var _core_limits_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97535);



/** The error for an artifact that was listed and is gone. */
function expired({ name, id }, run) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`Artifact ${JSON.stringify(name)} (${id}) of ${run} has expired or was deleted: run the benchmark again; retention-days ` +
        'of actions/upload-artifact keeps the next one longer');
}
function tooLarge(size) {
    const advice = 'upload the result files without what else the job wrote';
    return `it has ${size} bytes, more than ${_core_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_ARTIFACT_BYTES */ .o9}: ${advice}`;
}
/** The bytes of an artifact, after comparing their digest with GitHub's. */
function checkedDigest(bytes, { digest }) {
    if (digest === null || digest === `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex')}`)
        return bytes;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('what was downloaded is not what was uploaded, its SHA-256 digest differs: run this job again, and the one that ' +
        'uploaded it if that does not help');
}


/***/ })

};
