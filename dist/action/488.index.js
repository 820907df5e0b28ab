export const id = 488;
export const ids = [488];
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

/***/ 50488:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   asked: () => (/* binding */ asked),
/* harmony export */   runArtifacts: () => (/* binding */ runArtifacts)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var _actions_github_lib_utils__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85555);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3828);
/* harmony import */ var _core_limits_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(97535);
/* harmony import */ var _artifact_shelf_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(32456);
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(50883);






/**
 * The artifacts of any run, through GitHub's API. Not by the client of @actions/artifact, which for other runs leaves
 * out all beyond 1,000 artifacts, says nothing of expiry, bounds no download, and repeats every failure for 25
 * seconds; it is the one for the artifacts of this run, which the API gives only to a token that may read actions.
 */
function runArtifacts(client, { runId, ...at }) {
    const description = `run ${runId} of ${at.owner}/${at.repo}`;
    return {
        description,
        async list() {
            const listed = await asked(description, () => client.paginate(client.rest.actions.listWorkflowRunArtifacts, { ...at, run_id: runId, per_page: 100 }));
            return listed.map(({ id, name, size_in_bytes: size, digest, expired: isExpired }) => ({
                id,
                name,
                size,
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
                    throw GONE.includes((0,_fault_js__WEBPACK_IMPORTED_MODULE_4__/* .statusOf */ .c2)(error)) ? (0,_artifact_shelf_js__WEBPACK_IMPORTED_MODULE_3__/* .expired */ ._7)(artifact, description) : error;
                }
            });
            return (0,_artifact_shelf_js__WEBPACK_IMPORTED_MODULE_3__/* .checkedDigest */ .oM)(await fetchArchive(address), artifact);
        },
    };
}
/** What GitHub answers, with its refusals in words that say what to do. */
async function asked(run, ask) {
    try {
        return await ask();
    }
    catch (error) {
        if (error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo)
            throw error;
        if ((0,_fault_js__WEBPACK_IMPORTED_MODULE_4__/* .isForbidden */ .US)(error)) {
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`github-token: it may not read ${run} (${(0,_fault_js__WEBPACK_IMPORTED_MODULE_4__/* .reasonOf */ .A3)(error)}): give the job "permissions: { actions: read }"; a run of ` +
                'another repository needs a token that may read the actions of that one', { cause: error });
        }
        if ((0,_fault_js__WEBPACK_IMPORTED_MODULE_4__/* .statusOf */ .c2)(error) === 404) {
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`run-id: there is no ${run}, or github-token may not see it: check run-id and repository; a private repository ` +
                'other than this one needs a token of its own', { cause: error });
        }
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .StoreError */ .hg(`GitHub cannot be asked for ${run}: ${(0,_fault_js__WEBPACK_IMPORTED_MODULE_4__/* .reasonOf */ .A3)(error)}`, null, { cause: error });
    }
}
/** Answers for what has expired, and for what somebody deleted meanwhile. */
const GONE = [404, 410];
const ATTEMPTS = 3;
/** Milliseconds that one attempt may take. */
const LONGEST_DOWNLOAD = 60_000;
const PAUSE = 1_000;
/** Downloads from the storage that GitHub redirects to. The address is a secret and carries its own permission. */
async function fetchArchive(address) {
    let reason = '';
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
        if (attempt > 1)
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(PAUSE * (attempt - 1));
        try {
            // GitHub's client for actions honors the proxy of the runner; Node's own fetch does not.
            const fetchByProxy = _actions_github_lib_utils__WEBPACK_IMPORTED_MODULE_1__/* .defaults */ .NT.request?.fetch;
            const response = await fetchByProxy(address, { signal: AbortSignal.timeout(LONGEST_DOWNLOAD) });
            if (response.ok)
                return await read(response);
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
/** No more than an artifact may have, whatever the list says of its size. */
async function read({ body }) {
    const chunks = [];
    let size = 0;
    for await (const chunk of (body ?? [])) {
        size += chunk.length;
        if (size > _core_limits_js__WEBPACK_IMPORTED_MODULE_5__/* .MAX_ARTIFACT_BYTES */ .o9)
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo((0,_artifact_shelf_js__WEBPACK_IMPORTED_MODULE_3__/* .tooLarge */ .g$)(size));
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
}
/** fetch says only that it failed; why is in the cause. The address must not get into a message. */
function causeOf(error) {
    const cause = error instanceof Error ? (error.cause ?? error) : error;
    const code = cause instanceof Error ? Reflect.get(cause, 'code') : undefined;
    return typeof code === 'string' ? code : cause instanceof Error ? cause.name : 'for an unknown reason';
}


/***/ })

};
