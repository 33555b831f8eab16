import { parse } from 'csv-parse/browser/esm/sync'
import readSheets from 'read-excel-file/browser'
import { TableError, type Table } from '../../../domain/kernel/table'
import type { Written } from '../../../domain/kernel/table-cells'
import { tableIn, type TableReaders } from '../../../domain/kernel/table-file'

const readers: TableReaders = {
  csv: (text, delimiter) =>
    parse(text, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      trim: true,
      record_delimiter: ['\r\n', '\n', '\r'],
    }),
  xlsx: bytes => readSheets<Written>(new Blob([bytes.slice()]), { parseNumber: digits => ({ digits }) }),
}

/** Reads a sheet that was chosen in the browser; the text says what is wrong with the file and what to do. */
export async function readRosterFile(file: File): Promise<Table | string> {
  try {
    return await tableIn(new Uint8Array(await file.arrayBuffer()), file.name, readers)
  } catch (fault) {
    if (fault instanceof TableError) return fault.message
    throw fault
  }
}

/** Lets somebody choose a file on this computer; in browsers only. */
export function chooseFile(onFile: (file: File) => void): void {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = '.csv,.txt,.xlsx'
  input.onchange = () => {
    const file = input.files?.item(0)
    if (file) onFile(file)
  }
  input.click()
}
