package moothall.moderation.packs;

import java.util.List;
import java.util.Set;
import moothall.moderation.policy.Taxonomy;
import moothall.moderation.policy.Term;

/**
 * What packs may refer to.
 *
 * @param proscribed names of proscribed organisations
 * @param recognisers names that may stand between angle brackets
 */
record Reference(Taxonomy taxonomy, LawFile laws, List<Term> proscribed, Set<String> recognisers) {}
