package moothall.moderation.authoring.importing;

import java.util.List;

/**
 * What was read from another tool's file.
 *
 * @param rules that could be carried over
 * @param notCarried what could not, each a sentence with its line
 */
public record Imported(List<ImportedRule> rules, List<String> notCarried) {}
