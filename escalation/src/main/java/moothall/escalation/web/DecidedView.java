package moothall.escalation.web;

/**
 * A case after what somebody decided.
 *
 * @param actionId what the platform is asked for; empty if for nothing
 */
record DecidedView(String caseId, String visibility, String actionId) {}
