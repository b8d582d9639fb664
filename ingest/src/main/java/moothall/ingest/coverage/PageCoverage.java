package moothall.ingest.coverage;

import org.jspecify.annotations.Nullable;

/**
 * How much of a page has been seen, over the last eight days.
 *
 * @param page id in the register
 * @param platform where it is
 * @param status APPROVED, or why nothing is read
 * @param received versions of comments that arrived, by whatever way
 * @param decided of these, with a verdict
 * @param setAside of these, among the dead letters
 * @param waiting of these, neither
 * @param oldestWaitingSeconds for how long the oldest has been waiting; null if none is
 * @param askedAt when the last complete round of questions began (ISO-8601); null if this instance
 *     has not asked
 * @param askedSince the last thorough round asked for comments written from then on (ISO-8601);
 *     null likewise
 * @param listed how many comments the platform showed in that; null likewise
 * @param found how many events no webhook had brought when they were asked for, since this instance
 *     started
 */
public record PageCoverage(
    String page,
    String platform,
    String status,
    int received,
    int decided,
    int setAside,
    int waiting,
    @Nullable Long oldestWaitingSeconds,
    @Nullable String askedAt,
    @Nullable String askedSince,
    @Nullable Integer listed,
    long found) {}
