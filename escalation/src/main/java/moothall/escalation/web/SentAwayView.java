package moothall.escalation.web;

/** All that somebody learns of a case that is now where they do not see it. */
record SentAwayView(String caseId) {}
