package moothall.moderation.content;

/**
 * One version of one comment, with only what judging needs: no author, no times.
 *
 * @param version tells versions of the same comment apart
 * @param removed whether the comment was taken away; then there are no words to judge
 */
public record Comment(
    CommentId id, String version, CommentText text, PageContext page, boolean removed) {}
