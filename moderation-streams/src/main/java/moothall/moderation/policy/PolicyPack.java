package moothall.moderation.policy;

import java.util.List;

/** A set of rules that was written by one person and approved by another. */
public record PolicyPack(String name, String version, List<Rule> rules, List<Context> contexts) {}
