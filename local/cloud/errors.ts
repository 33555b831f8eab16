/** An answer of the cloud that says no; `code` is spelled as CloudBase spells it, mistakes included. */
export class CloudError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
}

export const requestFailed = (message: string): CloudError =>
  new CloudError('DATABASE_REQUEST_FAILED', message)

export const invalidParam = (message: string): CloudError => new CloudError('INVALID_PARAM', message)

export const invalidOperator = (operator: string, where: string): CloudError =>
  new CloudError(
    'DATABASE_INVALID_OPERRATOR',
    `The operator ${operator} is not known ${where}; the local cloud refuses what it does not know.`,
  )

export const noCollection = (name: string): CloudError =>
  new CloudError(
    'DATABASE_COLLECTION_NOT_EXIST',
    `[ResourceNotFound] Db or Table not exist: ${name}. List it in config/indexes.json.`,
  )

export const duplicateKey = (collection: string, index: string, key: string): CloudError =>
  requestFailed(
    `[FailedOperation] multiple write errors: [{write errors: [{E11000 duplicate key error collection: ` +
      `${collection} index: ${index} dup key: ${key}}]}]`,
  )

export const transactionConflict = (): CloudError =>
  new CloudError(
    'DATABASE_TRANSACTION_CONFLICT',
    '[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others.',
  )

export const transactionGone = (): CloudError =>
  new CloudError(
    'DATABASE_TRANSACTION_FAIL',
    '[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, ' +
      'transaction must be commit or abort in 30 seconds.',
  )

export type OpenFailure = 'unwritable' | 'in-use' | 'damaged' | 'port-in-use'

/** Why the local cloud could not open; the message is one sentence fit to be printed. */
export class LocalCloudError extends Error {
  constructor(
    readonly reason: OpenFailure,
    message: string,
  ) {
    super(message)
  }
}
