package moothall.escalation.webhooks;

import java.net.URI;
import java.util.List;
import java.util.Set;

/**
 * A system that wants to be told.
 *
 * @param name stands for it for ever: what it has been told goes by it
 * @param secrets names of the secrets with which each request is signed; two while they rotate
 */
record Subscription(String name, URI url, List<String> secrets, Set<Fact> facts) {}
