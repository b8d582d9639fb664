package moothall.deploy.replay;

/** One version of one comment: what has exactly one verdict. */
public record CommentVersionId(String commentId, String version) {}
