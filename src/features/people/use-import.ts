import { useState } from 'react'
import type { Mapping } from '../../../domain/kernel/sheet'
import type { Table } from '../../../domain/kernel/table'
import { newRun } from './import-run'
import { readRosterFile } from './roster-file'
import { useSending, type Wanted } from './use-sending'

interface Held {
  name: string
  table: Table
}
type Said = Pick<Wanted, 'mapping' | 'consented'>

const nothing: Mapping = {}

/** A roster from the choosing of its file to its last row written. */
export function useImport(communityId: string) {
  const sending = useSending(communityId)
  const [held, setHeld] = useState<Held>()
  const [said, setSaid] = useState<Said>({ mapping: nothing, consented: false })
  const [reading, setReading] = useState(false)
  const [wrong, setWrong] = useState<string>()

  const send = (apply: boolean, file: Held | undefined, now: Said) => {
    setSaid(now)
    if (file) sending.begin(newRun(file.table.rows, now.mapping), { ...now, apply, file: file.name })
  }
  const take = async (file: File) => {
    setReading(true)
    setWrong(undefined)
    const table = await readRosterFile(file)
    setReading(false)
    if (typeof table === 'string') {
      setWrong(table)
      return
    }
    const read = { name: file.name, table }
    setHeld(read)
    send(false, read, { ...said, mapping: nothing })
  }
  const { consented, mapping } = said
  return {
    ...{ held, reading, wrong, consented, mapping, sent: sending.sent, goOn: sending.goOn },
    take: (file: File) => void take(file),
    /** Says what a heading is; empty for a column to leave out. */
    decide: (heading: string, column: string) =>
      send(false, held, { consented, mapping: { ...mapping, [heading]: column } }),
    sign: () => send(false, held, { mapping, consented: !consented }),
    write: () => send(true, held, said),
    anew: () => {
      sending.stop()
      setHeld(undefined)
    },
  }
}

export type Importing = ReturnType<typeof useImport>
