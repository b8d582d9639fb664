package moothall.moderation.packs;

import java.util.List;
import moothall.moderation.policy.PolicyPack;
import moothall.moderation.policy.Status;

/**
 * A pack as it was read, in force or not.
 *
 * @param overrides what it changes about rules of other packs
 */
record ReadPack(
    PolicyPack pack, Status status, List<Example> examples, List<RuleOverride> overrides) {}
