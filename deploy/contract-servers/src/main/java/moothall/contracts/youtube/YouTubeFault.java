package moothall.contracts.youtube;

/** What only YouTube does to a request; afterwards all is well again. */
public enum YouTubeFault {
  /** 403 quotaExceeded, whatever the ledger says. */
  QUOTA_EXCEEDED,
  /** 403 rateLimitExceeded. */
  RATE_LIMITED,
  /** 401 authError, although the access token is good. */
  AUTH_ERROR,
  /** 403 forbidden, although the comment is there. */
  FORBIDDEN,
  /** 400 processingFailure, which sometimes mends itself. */
  PROCESSING_FAILURE,
  /** 400 operationNotSupported. */
  NOT_SUPPORTED,
  /** 500 backendError; nothing was done. */
  BACKEND_ERROR,
  /** 204, and nothing has changed. */
  CONFIRMS_WITHOUT_DOING_IT
}
