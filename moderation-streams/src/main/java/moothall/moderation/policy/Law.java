package moothall.moderation.policy;

/**
 * A provision that rules rest on.
 *
 * @param id kebab-case name by which packs refer to it
 * @param title as it is cited to people
 * @param validity days on which it is in force; content is judged by the law of its day
 */
public record Law(String id, String title, Validity validity) {}
