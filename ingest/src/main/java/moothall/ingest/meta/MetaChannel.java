package moothall.ingest.meta;

import java.util.function.Function;
import moothall.ingest.webhook.Reading;

/**
 * One of Meta's platforms, as its deliveries have it; neither function throws for what is in them.
 *
 * @param platform what the page register calls it
 * @param cutting how a delivery falls into changes
 * @param reading what a change is to us
 */
public record MetaChannel(
    String platform,
    Function<byte[], MetaCutting> cutting,
    Function<MetaChange, Reading> reading) {}
