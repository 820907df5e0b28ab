/** Uploads artifacts with the client that actions/upload-artifact has inside: one for each message, and answers it. */
import { DefaultArtifactClient } from '@actions/artifact'

process.on('message', ({ env, name, folder, files }) => {
  for (const variable of Object.keys(process.env)) delete process.env[variable]
  Object.assign(process.env, env)
  let log = ''
  process.stdout.write = (text) => {
    log += text
    return true
  }
  new DefaultArtifactClient().uploadArtifact(name, files, folder).then(
    () => process.send({ isGood: true, log }),
    (error) => process.send({ isGood: false, log: `${log}${error.stack}\n` }),
  )
})
