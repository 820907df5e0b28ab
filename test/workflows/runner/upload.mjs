/** Uploads an artifact with the client that actions/upload-artifact has inside: <name> <folder> <files…> */
import { DefaultArtifactClient } from '@actions/artifact'

const [name, folder, ...files] = process.argv.slice(2)
await new DefaultArtifactClient().uploadArtifact(name, files, folder)
