import { appJson } from './app-json'
import { compiles } from './compiles'
import { type ArtifactRule } from './complaint'
import { content } from './content'
import { sizes } from './sizes'

/** All that is asked of the built mini program before anything of it runs. */
export const artifactRules: ArtifactRule[] = [...compiles, ...appJson, ...sizes, ...content]
