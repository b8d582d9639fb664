package moothall.moderation.packs;

import java.util.List;
import java.util.Map;
import moothall.moderation.policy.PolicyPack;
import moothall.moderation.policy.Status;
import moothall.moderation.publication.PublishedPolicy;
import moothall.moderation.publication.WrittenRule;

/**
 * A pack as it was read, in force or not.
 *
 * @param overrides what it changes about rules of other packs
 * @param header what it says about itself
 * @param written its rules by their ids, as they are written
 * @param contexts its contexts, as they are written
 */
record ReadPack(
    PolicyPack pack,
    Status status,
    List<Example> examples,
    List<RuleOverride> overrides,
    PublishedPolicy.Pack header,
    Map<String, WrittenRule> written,
    List<PublishedPolicy.Words> contexts) {}
