package moothall.escalation.console;

import gg.jte.Content;

/** One runbook: its heading, and what stands below it. */
public record RunbookPage(String title, Content body) {}
