package moothall.deploy.simulator.town;

/**
 * Something the council has published.
 *
 * @param id stable, part of addresses
 * @param topic what Moothall is told the post is about
 */
public record Post(String id, String topic, String published, String body) {}
