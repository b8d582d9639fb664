package moothall.deploy.cli;

/** The services as somebody names them on the command line. */
enum Service {
  ingest,
  moderation,
  escalation
}
