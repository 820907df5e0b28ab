import { storeContract } from '../contract/contract.js'
import { openNewEmbedded } from './embedded-store.js'

storeContract('the embedded store', openNewEmbedded)
