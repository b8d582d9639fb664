package moothall.moderation.authoring;

import picocli.CommandLine.Command;

/** Gathers the commands for people who write policy. */
@Command(
    name = "policy",
    mixinStandardHelpOptions = true,
    description = "Checks, tries and compares policy packs, and imports word lists.",
    subcommands = {CheckCommand.class, TestCommand.class, DiffCommand.class, ImportCommand.class},
    synopsisSubcommandLabel = "(check | test | diff | import)",
    footer = {"", "How to write a rule: docs/policy.md"})
public final class PolicyCommand {}
