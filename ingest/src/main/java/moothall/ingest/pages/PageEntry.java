package moothall.ingest.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import moothall.events.PageRegistered;
import moothall.platforms.PageForm;
import moothall.platforms.Platform;
import moothall.platforms.Platforms;
import org.jspecify.annotations.Nullable;

/** One entry of the register: its keys, and what each must be. */
final class PageEntry {

  static final Set<String> KEYS =
      new TreeSet<>(
          Set.of(
              "id",
              "council",
              "platform",
              "account",
              "name",
              "profile",
              "mode",
              "status",
              "approved-by",
              "approved-on",
              "callback",
              "secret",
              "owner-team",
              "purpose",
              "house-rules",
              "hours",
              "languages",
              "retention-days",
              "region"));

  private static final Set<String> MODES = Set.of("OBSERVE", "ASSIST", "ENFORCE");
  private static final Set<String> STATES = Set.of("PROPOSED", "APPROVED", "SUSPENDED");
  private static final Set<String> REGIONS =
      Set.of("ENGLAND", "WALES", "SCOTLAND", "NORTHERN_IRELAND");
  private static final String ID = "[a-z0-9][a-z0-9-]{0,63}";
  private static final String LANGUAGE = "[a-z]{2,3}(-[A-Z]{2})?";
  private static final String DAY = "(Mon|Tue|Wed|Thu|Fri|Sat|Sun)";
  private static final String TIME = "([01][0-9]|2[0-3]):[0-5][0-9]";
  private static final String SPAN = DAY + "(-" + DAY + ")? " + TIME + "-(" + TIME + "|24:00)";
  private static final String HOURS = "always|" + SPAN + "(, " + SPAN + ")*";
  private static final int LONGEST_RETENTION = 36_500;

  private final EntryFields fields;

  /**
   * {@code position} stands for an id that is missing; {@code faults} takes what is wrong with the
   * entry.
   */
  PageEntry(Map<?, ?> page, int position, List<String> faults) {
    this.fields =
        new EntryFields(
            page, "page " + (page.get("id") == null ? position : page.get("id")), faults);
  }

  PageRegistered read(Platforms platforms) {
    refuseOtherKeys();
    Optional<Platform> platform = platform(platforms);
    String status = fields.oneOf("status", STATES, "PROPOSED");
    String approvedBy = fields.text("approved-by");
    LocalDate approvedOn = fields.day("approved-on");
    if (approvedBy == null && (approvedOn != null || "APPROVED".equals(status))) {
      fields.fault("approved by nobody (expected: approved-by, the person who approved it)");
    }
    return PageRegistered.newBuilder()
        .setPageId(id("id"))
        .setCouncilId(id("council"))
        .setPlatform(platform.map(Platform::id).orElse(""))
        .setName(fields.required("name"))
        .setProfile(fields.text("profile") == null ? "GENERAL" : fields.required("profile"))
        .setMode(fields.oneOf("mode", MODES, "OBSERVE"))
        .setStatus(status)
        .setApprovedBy(approvedBy)
        .setApprovedOn(approvedOn)
        .setCallback(fields.text("callback"))
        .setSecretName(
            platform.flatMap(it -> it.page().secret()).isPresent()
                ? fields.required("secret")
                : fields.text("secret"))
        .setAccount(platform.isPresent() ? account(platform.get()) : null)
        .setOwnerTeam(fields.text("owner-team"))
        .setPurpose(fields.text("purpose"))
        .setHouseRules(fields.address("house-rules"))
        .setHours(
            fields.formed(
                "hours", HOURS, "always, or such as Mon-Fri 09:00-17:00, Sat 10:00-12:00"))
        .setLanguages(fields.listed("languages", LANGUAGE, "a list of tags such as [en, cy]"))
        .setRetentionDays(fields.number("retention-days", LONGEST_RETENTION))
        .setRegion(fields.text("region") == null ? null : fields.oneOf("region", REGIONS, null))
        .build();
  }

  private void refuseOtherKeys() {
    for (String name : fields.keys()) {
      if (!KEYS.contains(name)) {
        fields.fault(
            "'"
                + name
                + "' "
                + RefusedKeys.why(name).orElse("is not known")
                + " (expected one of "
                + KEYS
                + ")");
      }
    }
  }

  /** Only a platform that this version reads can have a page. */
  private Optional<Platform> platform(Platforms platforms) {
    String id = fields.text("platform");
    Optional<Platform> known = Optional.ofNullable(id).flatMap(platforms::find);
    if (known.filter(it -> it.reading().built()).isPresent()) {
      return known;
    }
    fields.wrong(
        "platform",
        "one of "
            + platforms.all().stream()
                .filter(it -> it.reading().built())
                .map(Platform::id)
                .sorted()
                .toList()
            + known.map(it -> "; this version does not read " + it.name()).orElse(""));
    return Optional.empty();
  }

  private @Nullable String account(Platform platform) {
    String account = fields.text("account");
    Optional<PageForm.Account> form = platform.page().account();
    if (form.isPresent() && (account == null || !form.get().fits(account))) {
      fields.wrong("account", form.get().called());
    }
    if (form.isEmpty() && account != null) {
      fields.wrong("account", "none for " + platform.id());
    }
    return account;
  }

  private String id(String key) {
    String value = fields.required(key);
    if (!value.isEmpty() && !value.matches(ID)) {
      fields.wrong(key, "lower-case letters, digits and hyphens, 1 to 64");
    }
    return value;
  }
}
