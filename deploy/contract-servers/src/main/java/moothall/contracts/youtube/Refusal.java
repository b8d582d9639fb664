package moothall.contracts.youtube;

/** How a change that the model does not allow is refused, which is documented nowhere. */
public enum Refusal {
  /** 400 processingFailure. */
  PROCESSING_FAILURE,
  /** 400 operationNotSupported. */
  NOT_SUPPORTED,
  /** 204, and nothing has changed. */
  SILENT
}
