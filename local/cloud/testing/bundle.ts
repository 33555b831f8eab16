import { join } from 'node:path'
import { build } from 'esbuild'

/** Makes one file of a script beside this one, so that a bare node can run it as a child. */
export const bundle = async (script: string, folder: string): Promise<string> => {
  const outfile = join(folder, `${script}.cjs`)
  await build({
    entryPoints: [join(__dirname, `${script}.ts`)],
    bundle: true,
    platform: 'node',
    outfile,
    external: ['libsql'],
    logLevel: 'error',
  })
  return outfile
}

/** The child finds the packages where we have them. */
export const childEnvironment = (): NodeJS.ProcessEnv => ({
  ...process.env,
  NODE_PATH: join(process.cwd(), 'node_modules'),
})
