package moothall.ingest.meta;

import java.util.function.Function;
import moothall.ingest.webhook.Reading;

/**
 * One of Meta's platforms, as its deliveries have it.
 *
 * @param platform what the page register calls it
 * @param object what its deliveries say that they are about
 * @param reading what a change is to us; never throws for what is in it
 */
public record MetaChannel(String platform, String object, Function<MetaChange, Reading> reading) {}
