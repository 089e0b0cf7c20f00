import { mongoose } from './mongoose.ts';

const { mongo, Error: MongooseError } = mongoose;

/** Of servers that go, come, change their roles, have too much to do or don't answer in time. */
const codes = new Set(
  Object.values({
    HostUnreachable: 6,
    HostNotFound: 7,
    LockTimeout: 24,
    MaxTimeMSExpired: 50,
    WriteConcernTimeout: 64,
    NodeNotFound: 74,
    UnknownReplWriteConcern: 79,
    NetworkTimeout: 89,
    CallbackCanceled: 90,
    ShutdownInProgress: 91,
    NotYetInitialized: 94,
    UnsatisfiableWriteConcern: 100,
    LockFailed: 107,
    WriteConflict: 112,
    FailedToSatisfyReadPreference: 133,
    ReadConcernMajorityNotAvailableYet: 134,
    PooledConnectionsDropped: 145,
    NoConfigPrimary: 149,
    TransportSessionClosed: 172,
    PrimarySteppedDown: 189,
    ReplicaSetMonitorRemoved: 199,
    NetworkInterfaceExceededTimeLimit: 202,
    NoSuchSession: 206,
    ElectionInProgress: 216,
    TooManyLogicalSessions: 261,
    ExceededTimeLimit: 262,
    TooManyFilesOpen: 264,
    ClientDisconnect: 279,
    SplitHorizonChange: 303,
    ConnectionPoolExpired: 317,
    ServiceExecutorInShutdown: 333,
    InterruptedDueToStorageChange: 355,
    InternalTransactionNotSupported: 358,
    TemporarilyUnavailable: 365,
    UserWritesBlocked: 371,
    CloseConnectionForShutdownCommand: 372,
    ConnectionError: 384,
    ReauthenticationRequired: 391,
    StreamTerminated: 398,
    ResourceExhausted: 402,
    PooledConnectionAcquisitionExceededTimeLimit: 407,
    AdmissionQueueOverflow: 433,
    RateLimitExceeded: 449,
    PooledConnectionAcquisitionRejected: 450,
    IngressRequestRateLimitExceeded: 462,
    SocketException: 9001,
    LegacyNotPrimary: 10_058,
    NotWritablePrimary: 10_107,
    InterruptedAtShutdown: 11_600,
    Interrupted: 11_601,
    InterruptedDueToReplStateChange: 11_602,
    NotPrimaryNoSecondaryOk: 13_435,
    NotPrimaryOrSecondary: 13_436,
    ClientMarkedKilled: 46_841,
    ConfigServerUnreachable: 56_846,
    RetriableRemoteCommandFailure: 91_331,
  }),
);
const codesOfRefusedLogin = [13, 18, 8000];
for (const code of codesOfRefusedLogin) codes.add(code);

const kinds = [
  mongo.MongoNetworkError,
  mongo.MongoServerSelectionError,
  mongo.MongoNotConnectedError,
  mongo.MongoTopologyClosedError,
  mongo.MongoServerClosedError,
  mongo.MongoClientClosedError,
  mongo.MongoExpiredSessionError,
  mongo.MongoOperationTimeoutError,
  mongo.MongoUnexpectedServerResponseError,
  mongo.MongoWriteConcernError,
  MongooseError.MongooseServerSelectionError,
] as const;

/** The driver keeps these classes to itself. */
const names = /^(Mongo)?(PoolCleared|PoolClosed|WaitQueueTimeout|ConnectionPoolCleared)\w*Error$/;

/** What the driver, or the server, says may be tried again. */
const labels = ['RetryableError', 'RetryableWriteError', 'TransientTransactionError', 'SystemOverloadedError'];

/** While a large command is sent, the driver lets through what befalls the socket as Node tells it. */
const codesOfSocket =
  /^(EPIPE|EPROTO|E(CONN|HOST|NET)(RESET|REFUSED|ABORTED|UNREACH|DOWN)|ENOTCONN|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|ERR_(STREAM|SOCKET|SSL|TLS)_\w+)$/;

/** FerretDB tells as text only what its database told it. */
const textsOfFerretdb =
  /SQLITE_BUSY|SQLITE_INTERRUPT|database is locked|context canceled|context deadline exceeded|sql: (database|connection|statement) is (already )?closed|SQLSTATE (08|57P)/;

/** The connection or the server is gone, or can't answer now: the same may succeed later. */
export function isUnavailable(error: Error): boolean {
  const code = 'code' in error ? error.code : undefined;
  return (
    (typeof code === 'number' && codes.has(code)) ||
    (typeof code === 'string' && codesOfSocket.test(code)) ||
    kinds.some((kind) => error instanceof kind) ||
    names.test(error.name) ||
    (error instanceof mongo.MongoError && labels.some((label) => error.hasErrorLabel(label))) ||
    (error instanceof mongo.MongoServerError && textsOfFerretdb.test(error.message)) ||
    (error.cause instanceof Error && isUnavailable(error.cause))
  );
}
