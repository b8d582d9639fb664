package moothall.moderation.content;

import java.time.Instant;

/**
 * One version of one comment, with only what judging needs.
 *
 * @param version tells versions of the same comment apart
 * @param author the name beside it
 * @param hasMedia whether pictures, films or files are attached; nobody looks into them
 * @param page where it stands
 * @param receivedAt when it was accepted: which rules were in force, and which mode
 * @param removed whether the comment was taken away; then there are no words to judge
 */
public record Comment(
    CommentId id,
    String version,
    CommentText text,
    Author author,
    boolean hasMedia,
    PageContext page,
    Instant receivedAt,
    boolean removed) {}
