import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { parse } from 'csv-parse/sync'
import readSheets from 'read-excel-file/node'
import { MAX_BYTES, TableError, type Table } from '../../domain/kernel/table'
import type { Written } from '../../domain/kernel/table-cells'
import { tableIn, type TableReaders } from '../../domain/kernel/table-file'

const readers: TableReaders = {
  csv: (text, delimiter) =>
    parse(text, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      trim: true,
      record_delimiter: ['\r\n', '\n', '\r'],
    }),
  xlsx: bytes => readSheets<Written>(Buffer.from(bytes), { parseNumber: digits => ({ digits }) }),
}

async function bytesOf(file: string): Promise<Buffer> {
  const name = basename(file)
  const found = await stat(file).catch((): never => {
    throw new TableError('missing', `找不到文件“${name}”。请看看文件名和所在的文件夹对不对。`)
  })
  if (!found.isFile()) throw new TableError('unreadable', `“${name}”不是一个文件。请写出表格文件的名字。`)
  // What is too large is not even read; the sentence for it comes with the reading.
  if (found.size > MAX_BYTES) return Buffer.alloc(MAX_BYTES + 1)
  return readFile(file).catch((): never => {
    throw new TableError('unreadable', `文件“${name}”读不了。请关掉正在打开它的程序，或看看有没有权限。`)
  })
}

/** Reads a sheet from a file; throws a `TableError` that says in Chinese what is wrong with it and what to do. */
export const readTable = async (file: string): Promise<Table> =>
  tableIn(await bytesOf(file), basename(file), readers)
