export const id = 1253;
export const ids = [1253];
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

/***/ 61253:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hasOwnArtifacts: () => (/* binding */ hasOwnArtifacts),
/* harmony export */   ownArtifacts: () => (/* binding */ ownArtifacts)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3828);
/* harmony import */ var _shelf_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(29047);
/* harmony import */ var _download_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4171);




/**
 * Whether a job can read the artifacts of its own run without a token: the runner names the service. GitHub Enterprise
 * Server has none.
 */
function hasOwnArtifacts(env) {
    const { hostname } = new URL(env['GITHUB_SERVER_URL'] || 'https://github.com');
    const isGitHub = hostname === 'github.com' || /\.(?:ghe\.com|localhost)$/.test(hostname);
    return isGitHub && (env['ACTIONS_RESULTS_URL'] ?? '') !== '' && (env['ACTIONS_RUNTIME_TOKEN'] ?? '') !== '';
}
/**
 * The artifacts of the run that this job belongs to, for which the runner gives every action access to the service
 * that keeps them; what has expired is not listed there. Not by the client of @actions/artifact: it writes what
 * strangers chose raw into the log, where the runner looks for commands, and repeats every failure for 25 seconds.
 */
function ownArtifacts(env) {
    const token = env['ACTIONS_RUNTIME_TOKEN'] ?? '';
    const ask = (method, request) => served(new URL(`${SERVICE}/${method}`, env['ACTIONS_RESULTS_URL']), token, request);
    const places = new WeakMap();
    return {
        description: 'this run',
        async list() {
            const { run, job } = idsIn(token);
            const { artifacts = [] } = await ask('ListArtifacts', {
                workflow_run_backend_id: run,
                workflow_job_run_backend_id: job,
            });
            if (!Array.isArray(artifacts))
                throw unlike('artifacts');
            return artifacts.map((listed) => {
                const artifact = artifactOf(listed);
                places.set(artifact, {
                    workflow_run_backend_id: textIn(listed, 'workflow_run_backend_id'),
                    workflow_job_run_backend_id: textIn(listed, 'workflow_job_run_backend_id'),
                    name: artifact.name,
                });
                return artifact;
            });
        },
        async download(artifact) {
            const answer = await ask('GetSignedArtifactURL', places.get(artifact) ?? {});
            return (0,_shelf_js__WEBPACK_IMPORTED_MODULE_2__/* .checkedDigest */ .oM)(await (0,_download_js__WEBPACK_IMPORTED_MODULE_3__/* .downloadZip */ ._6)(textIn(answer, 'signed_url')), artifact);
        },
    };
}
const SERVICE = '/twirp/github.actions.results.api.v1.ArtifactService';
const LONGEST_REQUEST = 30_000;
/** The largest answer: a run has at most 500 artifacts for each of its jobs. */
const LONGEST_ANSWER = 50 * 2 ** 20;
const PASSING = [429, 500, 502, 503, 504];
/** One call. Both calls only read, and can be repeated. */
async function served(url, token, request) {
    let reason = '';
    for (let attempt = 1; attempt <= _download_js__WEBPACK_IMPORTED_MODULE_3__/* .ATTEMPTS */ .PY; attempt += 1) {
        if (attempt > 1)
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(_download_js__WEBPACK_IMPORTED_MODULE_3__/* .PAUSE */ .Hz * (attempt - 1));
        let response;
        let body;
        try {
            response = await (0,_download_js__WEBPACK_IMPORTED_MODULE_3__/* .fetchByProxy */ .c6)(url, {
                method: 'POST',
                headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
                body: JSON.stringify(request),
                redirect: 'error',
                signal: AbortSignal.timeout(LONGEST_REQUEST),
            });
            const tooLong = () => cannotBeHad(`the answer has more than ${LONGEST_ANSWER} bytes`);
            body = (await (0,_download_js__WEBPACK_IMPORTED_MODULE_3__/* .bounded */ .Mm)(response, LONGEST_ANSWER, tooLong)).toString('utf8');
        }
        catch (error) {
            if (error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .StoreError */ .hg)
                throw error;
            reason = (0,_download_js__WEBPACK_IMPORTED_MODULE_3__/* .causeOf */ .rl)(error);
            continue;
        }
        const answer = readObject(body);
        const said = answer?.['msg'];
        reason = `HTTP ${response.status}${typeof said === 'string' ? ` (${said.replace(/\s+/g, ' ').slice(0, 200)})` : ''}`;
        if (PASSING.includes(response.status))
            continue;
        if (!response.ok)
            throw cannotBeHad(reason);
        if (answer === null)
            throw cannotBeHad('the answer is not JSON');
        return answer;
    }
    throw cannotBeHad(`${reason} in ${_download_js__WEBPACK_IMPORTED_MODULE_3__/* .ATTEMPTS */ .PY} attempts`);
}
/** The ids of this run and this job for the service: `Actions.Results:<run>:<job>` among the scopes of the token. */
function idsIn(token) {
    const claims = readObject(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
    const scopes = typeof claims?.['scp'] === 'string' ? claims['scp'].split(' ') : [];
    for (const scope of scopes) {
        const [kind, run, job, ...more] = scope.split(':');
        if (kind === 'Actions.Results' && run && job && more.length === 0)
            return { run, job };
    }
    throw cannotBeHad('the token of the runner does not name them');
}
/** Numbers are texts, and default values are missing, as in the JSON of Protocol Buffers. */
function artifactOf(listed) {
    const digest = fieldOf(listed, 'digest');
    const createdAt = fieldOf(listed, 'created_at');
    return {
        id: wholeIn(listed, 'database_id'),
        name: textIn(listed, 'name'),
        size: wholeIn(listed, 'size'),
        createdAt: typeof createdAt === 'string' ? createdAt : null,
        digest: typeof digest === 'string' && digest !== '' ? digest : null,
        isExpired: false,
    };
}
/** A field under both names that Protocol Buffers allow: `database_id` and `databaseId`. */
function fieldOf(value, name) {
    if (typeof value !== 'object' || value === null)
        throw unlike(name);
    const camel = name.replace(/_(.)/g, (_, letter) => letter.toUpperCase());
    return Reflect.get(value, name) ?? Reflect.get(value, camel);
}
function textIn(value, name) {
    const text = fieldOf(value, name);
    if (typeof text === 'string' && text !== '')
        return text;
    throw unlike(name);
}
function wholeIn(value, name) {
    const number = Number(fieldOf(value, name) ?? 0);
    if (Number.isSafeInteger(number) && number >= 0)
        return number;
    throw unlike(name);
}
function readObject(text) {
    try {
        const value = JSON.parse(text);
        return typeof value === 'object' && value !== null ? value : null;
    }
    catch {
        // The caller says what was expected.
        return null;
    }
}
const unlike = (name) => cannotBeHad(`${name} in the answer is not as it should be`);
function cannotBeHad(reason) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .StoreError */ .hg(`The artifacts of this run cannot be had: ${reason}. Run this job again.`);
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
