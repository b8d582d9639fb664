package moothall.escalation.duty;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.bind.annotation.Bindable;
import java.nio.file.Path;
import java.time.Duration;

/**
 * When people must have done what about referrals.
 *
 * @param clocks a file of the council's own times; none for those that come with this version
 * @param nation whose bank holidays count: ENGLAND, WALES, SCOTLAND or NORTHERN_IRELAND; it also
 *     says whose Ombudsman, where nothing says that of the council
 * @param areas a file of the council's own: which page is in which area, and forces that are
 *     missing in the shipped one
 * @param every how often the clocks are looked at
 */
@ConfigurationProperties("moothall.escalation.duty")
public record DutyConfig(
    @Nullable Path clocks,
    @Bindable(defaultValue = "ENGLAND") String nation,
    @Nullable Path areas,
    @Bindable(defaultValue = "10s") Duration every) {}
