package moothall.contracts.x;

/** A post in a conversation that the account began, and who wrote it. */
public record XReply(XPost post, XUser by) {}
