package moothall.moderation.policy;

import java.util.List;

/**
 * Circumstances that change what a finding means. Every condition that is stated must hold.
 *
 * @param id name by which rules refer to it
 * @param quoted whether the finding must stand in quotation marks
 * @param terms words of which one must stand in the comment; empty for no such condition
 * @param within how many words may lie between such a word and the finding
 * @param topics words of which one must stand in the post's topic; empty for no such condition
 */
public record Context(String id, boolean quoted, List<Term> terms, int within, List<Term> topics) {}
